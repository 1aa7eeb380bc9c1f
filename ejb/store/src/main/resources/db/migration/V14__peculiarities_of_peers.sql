-- How messages of a gateway or phone differ from the usual: a line for each option that was chosen, "option=value".
ALTER TABLE mapping_gateway ADD peculiarities VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE routing_gateway ADD peculiarities VARCHAR(4000) DEFAULT '' NOT NULL;
ALTER TABLE phone ADD peculiarities VARCHAR(4000) DEFAULT '' NOT NULL;
