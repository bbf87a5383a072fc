import { PrismaClient } from './generated/client.ts'
console.log(typeof PrismaClient)
