-- How a gateway differs from the system parameters; null and the empty text stand for no difference. Times are milliseconds.
ALTER TABLE routing_gateway ADD invite_timeout BIGINT;
ALTER TABLE routing_gateway ADD trying_timeout BIGINT;
ALTER TABLE routing_gateway ADD progress_timeout BIGINT;
ALTER TABLE routing_gateway ADD progress_sdp_timeout BIGINT;
ALTER TABLE routing_gateway ADD ringing_timeout BIGINT;
ALTER TABLE routing_gateway ADD resend_intervals VARCHAR(120) DEFAULT '' NOT NULL;
ALTER TABLE routing_gateway ADD stop_after_sdp BOOLEAN;
ALTER TABLE routing_gateway ADD stop_after_invite_timeout BOOLEAN;
ALTER TABLE routing_gateway ADD switch_after_ring BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE routing_gateway ADD stop_codes VARCHAR(400) DEFAULT '' NOT NULL;

ALTER TABLE mapping_gateway ADD process_timeout BIGINT;
