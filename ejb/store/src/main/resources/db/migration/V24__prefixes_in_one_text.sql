-- A vendor's prefixes are written and read together: one text of them, a space between two. A vendor without any has no text.
ALTER TABLE routing_gateway ADD prefixes ${long_text};
${no_limit_of_joins};
UPDATE routing_gateway SET prefixes = (
    SELECT GROUP_CONCAT(prefix ORDER BY place SEPARATOR ' ')
    FROM routing_gateway_prefix
    WHERE gateway_id = routing_gateway.id
);
DROP TABLE routing_gateway_prefix;
