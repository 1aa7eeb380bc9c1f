-- Whether calls of a gateway or phone may have a session timer.
ALTER TABLE mapping_gateway ADD session_timer BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE routing_gateway ADD session_timer BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE phone ADD session_timer BOOLEAN DEFAULT TRUE NOT NULL;
