-- Why each call went where it went, as it was decided then; null where nobody looked for a route.
ALTER TABLE cdr ADD explanation VARCHAR(4200);
ALTER TABLE open_call ADD explanation VARCHAR(4200);
