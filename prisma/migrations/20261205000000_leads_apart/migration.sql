-- Lists of the past are driven from what holds and from what was replaced, each by itself: an index gives both in order.
DROP VIEW past.led_claim_topic;
DROP VIEW past.led_claim_place;
DROP VIEW past.led_claim_publisher;
DROP VIEW past.led_claim_time;
DROP VIEW past.led_attribution;
