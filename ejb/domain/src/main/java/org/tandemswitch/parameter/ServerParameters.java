package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.value.Types.days;
import static org.tandemswitch.parameter.value.Types.decimal;
import static org.tandemswitch.parameter.value.Types.digits;
import static org.tandemswitch.parameter.value.Types.email;
import static org.tandemswitch.parameter.value.Types.host;
import static org.tandemswitch.parameter.value.Types.hostPort;
import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.millis;
import static org.tandemswitch.parameter.value.Types.minutes;
import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.text;
import static org.tandemswitch.parameter.value.Types.url;
import static org.tandemswitch.parameter.value.Types.whole;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.value.HostPort;
import org.tandemswitch.parameter.value.ProfitFormula;

/** The settings of the business tier: alarms, billing, records, reports, console. */
public final class ServerParameters {
    private static final Definitions SERVER = new Definitions(Group.SERVER);

    public static final Parameter<Integer> SERVER_ALARM_CUSTOMER_BALANCE_MAX_SIZE = SERVER.live(
            "SERVER_ALARM_CUSTOMER_BALANCE_MAX_SIZE",
            whole(1, 100000, "accounts"),
            "1000",
            Topic.ALARM,
            "How many accounts may be listed in the low-balance alarm settings");
    public static final Parameter<List<String>> SERVER_ALARM_DATABASE_IGNORE_ERROR_CODE = SERVER.live(
            "SERVER_ALARM_DATABASE_IGNORE_ERROR_CODE",
            listOf(text(20)),
            "",
            Topic.ALARM,
            "Database error codes that must not raise the database alarm");
    public static final Parameter<Boolean> SERVER_ALARM_DISABLE = SERVER.live(
            "SERVER_ALARM_DISABLE",
            onOff(),
            "Off",
            Topic.ALARM,
            "Master switch: On silences every alarm, Off lets alarms work");
    public static final Parameter<Optional<List<String>>> SERVER_ALARM_E164S = SERVER.live(
            "SERVER_ALARM_E164S",
            or("Default", listOf(digits(40))),
            "Default",
            Topic.ALARM,
            "Default numbers that voice alarms call");
    public static final Parameter<Optional<List<String>>> SERVER_ALARM_EMAIL = SERVER.live(
            "SERVER_ALARM_EMAIL",
            or("Default", listOf(email())),
            "Default",
            Topic.ALARM,
            "Default address that alarm mail goes to");
    public static final Parameter<Duration> SERVER_ALARM_EMAIL_DELAY = SERVER.live(
            "SERVER_ALARM_EMAIL_DELAY",
            seconds(0, 86400),
            "300",
            Topic.ALARM,
            "Least time between two alarm mails (mails in between are batched)");
    public static final Parameter<Boolean> SERVER_ALARM_ENABLE_EMAIL =
            SERVER.live("SERVER_ALARM_ENABLE_EMAIL", onOff(), "Off", Topic.ALARM, "Send alarms by e-mail");
    public static final Parameter<Boolean> SERVER_ALARM_ENABLE_VOICE =
            SERVER.live("SERVER_ALARM_ENABLE_VOICE", onOff(), "Off", Topic.ALARM, "Send alarms by voice call");
    public static final Parameter<BigDecimal> SERVER_BILLING_FEE_PRECISION = SERVER.live(
            "SERVER_BILLING_FEE_PRECISION",
            decimal("0", "1000", "money"),
            "0.0000000",
            Topic.BILLING,
            "Smallest money step kept in a computed fee (0 = keep full precision)");
    public static final Parameter<BigDecimal> SERVER_BILLING_FEE_UNIT = SERVER.live(
            "SERVER_BILLING_FEE_UNIT",
            decimal("0", "1000", "money"),
            "0.0000000",
            Topic.BILLING,
            "Charge unit: fees are raised to a multiple of this amount (0 = off)");
    public static final Parameter<String> SERVER_BILLING_FORWARD_PREFIX = SERVER.live(
            "SERVER_BILLING_FORWARD_PREFIX",
            digits(32),
            "",
            Topic.BILLING,
            "Prefix put before the callee when rating the forwarded/transferred part of a call");
    public static final Parameter<List<String>> SERVER_BILLING_FREE_E164S = SERVER.live(
            "SERVER_BILLING_FREE_E164S",
            listOf(digits(40)),
            "",
            Topic.BILLING,
            "Service numbers that are never charged and have no talk-time limit");
    public static final Parameter<Duration> SERVER_BILLING_FREE_TIME = SERVER.live(
            "SERVER_BILLING_FREE_TIME",
            seconds(0, 86400),
            "0",
            Topic.BILLING,
            "Seconds taken off the hold time before charging");
    public static final Parameter<String> SERVER_BILLING_GATEWAY_ROUTE_PREFIX = SERVER.live(
            "SERVER_BILLING_GATEWAY_ROUTE_PREFIX",
            digits(32),
            "",
            Topic.BILLING,
            "Deals with the prefix a routing gateway adds, so that it does not disturb rating");
    public static final Parameter<Duration> SERVER_BILLING_HOLD_TIME_PRECISION = SERVER.live(
            "SERVER_BILLING_HOLD_TIME_PRECISION",
            millis(0, 1000),
            "1000",
            Topic.BILLING,
            "Threshold for turning milliseconds of hold time into whole seconds");
    public static final Parameter<List<String>> SERVER_BILLING_NO_CDR_E164S = SERVER.live(
            "SERVER_BILLING_NO_CDR_E164S",
            listOf(digits(40)),
            "",
            Topic.BILLING,
            "Callee numbers for which no CDR is written");
    public static final Parameter<Duration> SERVER_BILLING_PREVENT_OVERDRAFT_ADVANCE_TIME = SERVER.live(
            "SERVER_BILLING_PREVENT_OVERDRAFT_ADVANCE_TIME",
            minutes(1, 15),
            "1",
            Topic.BILLING,
            "Minutes held back from the prepaid talk-time so an account cannot go below its limit");
    public static final Parameter<ProfitFormula> SERVER_BILLING_PROFIT_CALCULATE = SERVER.live(
            "SERVER_BILLING_PROFIT_CALCULATE",
            oneOf(ProfitFormula.class),
            "charge-sub-expense",
            Topic.BILLING,
            "Formula for call profit: call charge minus sub (agent) part minus call expense");
    public static final Parameter<Optional<Duration>> SERVER_CDR_FILE_WRITE_INTERVAL = SERVER.live(
            "SERVER_CDR_FILE_WRITE_INTERVAL",
            or("None", seconds(60, 86400)),
            "None",
            Topic.CDR,
            "Start a new CDR text file every N seconds; None = no CDR files");
    public static final Parameter<Integer> SERVER_CDR_FILE_WRITE_MAX = SERVER.live(
            "SERVER_CDR_FILE_WRITE_MAX",
            whole(10, 4096, "files"),
            "2048",
            Topic.CDR,
            "Most CDR files kept; the oldest is removed first");
    public static final Parameter<Optional<HostPort>> SERVER_CDR_REAL_TIME_REPORT_SERVER = SERVER.live(
            "SERVER_CDR_REAL_TIME_REPORT_SERVER",
            or("", hostPort()),
            "",
            Topic.CDR,
            "Address to which each finished CDR is pushed at once; empty = off");
    public static final Parameter<Integer> SERVER_MAX_CDR_PENDING_LIST_LENGTH = SERVER.live(
            "SERVER_MAX_CDR_PENDING_LIST_LENGTH",
            whole(10000, 100000, "CDRs"),
            "100000",
            Topic.CDR,
            "Longest queue of CDRs waiting to be rated and stored");
    public static final Parameter<List<Integer>> SERVER_QUERY_CDR_DENY_TIME = SERVER.live(
            "SERVER_QUERY_CDR_DENY_TIME",
            listOf(0, 24, whole(0, 23, "hour of day")),
            "",
            Topic.CDR,
            "Hours of day in which CDR queries are refused, e.g. 18,19,20,21");
    public static final Parameter<Duration> SERVER_QUERY_CDR_MAX_DAY_INTERVAL = SERVER.live(
            "SERVER_QUERY_CDR_MAX_DAY_INTERVAL",
            days(1, 366),
            "31",
            Topic.CDR,
            "Longest date span one CDR query may cover");
    public static final Parameter<Boolean> SERVER_REPORT_AGENT_INCOME = SERVER.live(
            "SERVER_REPORT_AGENT_INCOME", onOff(), "On", Topic.REPORT, "Make the agent income report every night");
    public static final Parameter<Boolean> SERVER_REPORT_CLEARING_CUSTOMER_FEE = SERVER.live(
            "SERVER_REPORT_CLEARING_CUSTOMER_FEE",
            onOff(),
            "Off",
            Topic.REPORT,
            "Make the clearing account details report every night");
    public static final Parameter<Boolean> SERVER_REPORT_CUSTOMER_FEE = SERVER.live(
            "SERVER_REPORT_CUSTOMER_FEE", onOff(), "On", Topic.REPORT, "Make the revenue details report every night");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_FEE = SERVER.live(
            "SERVER_REPORT_GATEWAY_FEE", onOff(), "On", Topic.REPORT, "Make the gateway bill report every night");
    public static final Parameter<Boolean> SERVER_REPORT_PHONE_FEE = SERVER.live(
            "SERVER_REPORT_PHONE_FEE", onOff(), "On", Topic.REPORT, "Make the phone bill report every night");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_ROUTING_LOCATION_ASR_ACD = SERVER.live(
            "SERVER_REPORT_GATEWAY_ROUTING_LOCATION_ASR_ACD",
            onOff(),
            "On",
            Topic.REPORT,
            "Make the routing-gateway-by-area analysis report every night");
    public static final Parameter<Duration> SERVER_LOGIN_FAILED_DISABLE_TIME = SERVER.live(
            "SERVER_LOGIN_FAILED_DISABLE_TIME",
            seconds(30, 7200),
            "120",
            Topic.SECURITY,
            "How long console login is refused after failed attempts");
    public static final Parameter<Integer> SERVER_PASSWORD_LENGTH = SERVER.live(
            "SERVER_PASSWORD_LENGTH", whole(8, 64, "chars"), "8", Topic.SECURITY, "Least length of a user password");
    public static final Parameter<String> SERVER_PASSWORD_TERMINAL_ADDITIONAL_CHARACTERS = SERVER.live(
            "SERVER_PASSWORD_TERMINAL_ADDITIONAL_CHARACTERS",
            text(64),
            "",
            Topic.SECURITY,
            "Extra characters used when the system makes random passwords for phones and gateways");
    public static final Parameter<Boolean> SERVER_VERIFY_CLEARING_CUSTOMER = SERVER.live(
            "SERVER_VERIFY_CLEARING_CUSTOMER",
            onOff(),
            "Off",
            Topic.BILLING,
            "Before routing, check the clearing account balance of the routing gateway against its minimum");
    public static final Parameter<BigDecimal> SERVER_VERIFY_CLEARING_CUSTOMER_REMAIN_MONEY_LIMIT = SERVER.live(
            "SERVER_VERIFY_CLEARING_CUSTOMER_REMAIN_MONEY_LIMIT",
            decimal("0", "10000000", "money"),
            "0.0",
            Topic.BILLING,
            "Minimum balance used by the clearing account check");
    public static final Parameter<String> SERVER_NTP_SERVER = SERVER.live(
            "SERVER_NTP_SERVER", host(), "time-a.nist.gov", Topic.SYSTEM, "SNTP server used to check or set the clock");
    public static final Parameter<String> SERVER_DATABASE_VERSION = SERVER.told(
            "SERVER_DATABASE_VERSION", text(64), "", Topic.SYSTEM, "Version mark of the database schema (read only)");
    public static final Parameter<Integer> SERVER_DISPLAY_MONEY_PRECISION = SERVER.live(
            "SERVER_DISPLAY_MONEY_PRECISION",
            whole(0, 10, "decimals"),
            "3",
            Topic.SYSTEM,
            "Decimals shown for money in the console (3 shows 1.000)");
    public static final Parameter<Duration> SERVER_DNS_UPDATE_INTERVAL = SERVER.live(
            "SERVER_DNS_UPDATE_INTERVAL",
            seconds(30, 86400),
            "600",
            Topic.SYSTEM,
            "How often the names in domain management are resolved again");
    public static final Parameter<List<String>> SERVER_SOFTSWITCH_CLUSTER = SERVER.restart(
            "SERVER_SOFTSWITCH_CLUSTER",
            listOf(host()),
            "",
            Topic.SYSTEM,
            "Addresses of the softswitch nodes that form the cluster");
    public static final Parameter<Integer> SERVER_QUERY_MAX_SIZE = SERVER.live(
            "SERVER_QUERY_MAX_SIZE",
            whole(1, 30000000, "rows"),
            "30000000",
            Topic.SYSTEM,
            "Most rows any one data query may return");
    public static final Parameter<Integer> SERVER_QUERY_ONE_PAGE_SIZE = SERVER.live(
            "SERVER_QUERY_ONE_PAGE_SIZE",
            whole(10, 100000, "rows"),
            "10000",
            Topic.SYSTEM,
            "Rows per page of a query result");
    public static final Parameter<Integer> SERVER_TRACE_FILE_LENGTH = SERVER.live(
            "SERVER_TRACE_FILE_LENGTH",
            whole(64, 4194304, "KB"),
            "40960",
            Topic.SYSTEM,
            "Size limit of a debug/trace file");
    public static final Parameter<Duration> SERVER_GATEWAY_BILATERAL_RECONCILIATION_PERIOD = SERVER.live(
            "SERVER_GATEWAY_BILATERAL_RECONCILIATION_PERIOD",
            seconds(60, 86400),
            "3600",
            Topic.BILLING,
            "How often the two platforms compare their totals");
    public static final Parameter<BigDecimal> SERVER_GATEWAY_ROUTE_BILATERAL_RECONCILIATION_LINE = SERVER.live(
            "SERVER_GATEWAY_ROUTE_BILATERAL_RECONCILIATION_LINE",
            decimal("0", "10000000", "money"),
            "0",
            Topic.BILLING,
            "Deviation line: a difference of money above it raises an alarm; 0 = off");
    public static final Parameter<Boolean> SERVER_BILLING_RECORD_SERVER_HANG_UP = SERVER.live(
            "SERVER_BILLING_RECORD_SERVER_HANG_UP",
            onOff(),
            "On",
            Topic.CDR,
            "Write a CDR when the switch itself ended the call");
    public static final Parameter<Boolean> SERVER_BILLING_RECORD_ZERO_HOLD_TIME = SERVER.live(
            "SERVER_BILLING_RECORD_ZERO_HOLD_TIME",
            onOff(),
            "On",
            Topic.CDR,
            "Write a CDR for calls of zero seconds; turned off during floods");
    public static final Parameter<Boolean> SERVER_BILLING_RECORD_ILLEGAL_CALL = SERVER.live(
            "SERVER_BILLING_RECORD_ILLEGAL_CALL",
            onOff(),
            "Off",
            Topic.CDR,
            "Write a CDR for calls refused because the source is not authorised");
    public static final Parameter<Boolean> SERVER_GATEWAY_ROUTE_FEE_RATE = SERVER.live(
            "SERVER_GATEWAY_ROUTE_FEE_RATE",
            onOff(),
            "Off",
            Topic.ROUTING,
            "Lets routing ask the server for per-second clearing rates");
    public static final Parameter<String> OUT_POST_URL = SERVER.live(
            "OUT_POST_URL",
            url(),
            "",
            Topic.INTEGRATION,
            "Base URL for outgoing JSON notifications (file setting, reloadable)");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_MAPPING_ASR_ACD = SERVER.live(
            "SERVER_REPORT_GATEWAY_MAPPING_ASR_ACD", onOff(), "On", Topic.REPORT, "Mapping gateway analysis report");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_ROUTING_ASR_ACD = SERVER.live(
            "SERVER_REPORT_GATEWAY_ROUTING_ASR_ACD", onOff(), "On", Topic.REPORT, "Routing gateway analysis report");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_MAPPING_LOCATION_ASR_ACD = SERVER.live(
            "SERVER_REPORT_GATEWAY_MAPPING_LOCATION_ASR_ACD",
            onOff(),
            "On",
            Topic.REPORT,
            "Mapping gateway by area report");
    public static final Parameter<Boolean> SERVER_REPORT_GATEWAY_CROSS_LOCATION_ASR_ACD = SERVER.live(
            "SERVER_REPORT_GATEWAY_CROSS_LOCATION_ASR_ACD",
            onOff(),
            "Off",
            Topic.REPORT,
            "Mapping x routing gateway by area report");
    public static final Parameter<Boolean> SERVER_REPORT_LOCATION_ASR_ACD =
            SERVER.live("SERVER_REPORT_LOCATION_ASR_ACD", onOff(), "Off", Topic.REPORT, "Overall area report");
    public static final Parameter<Boolean> SERVER_REPORT_CUSTOMER_LOCATION_FEE = SERVER.live(
            "SERVER_REPORT_CUSTOMER_LOCATION_FEE", onOff(), "On", Topic.REPORT, "Account by area revenue report");
    public static final Parameter<Boolean> SERVER_REPORT_CLEARING_GATEWAY_FEE = SERVER.live(
            "SERVER_REPORT_CLEARING_GATEWAY_FEE", onOff(), "Off", Topic.REPORT, "Clearing gateway details report");
    public static final Parameter<Boolean> SERVER_REPORT_CUSTOMER_BALANCE = SERVER.live(
            "SERVER_REPORT_CUSTOMER_BALANCE", onOff(), "Off", Topic.REPORT, "Account balance snapshot report");
    public static final Parameter<Boolean> SERVER_REPORT_PHONE_CARD =
            SERVER.live("SERVER_REPORT_PHONE_CARD", onOff(), "Off", Topic.REPORT, "Phone card sales/usage report");
    public static final Parameter<Duration> SERVER_DATA_KEEP_DAYS_CDR = SERVER.live(
            "SERVER_DATA_KEEP_DAYS_CDR",
            days(1, 36500),
            "365",
            Topic.MAINTENANCE,
            "Days CDR tables are kept before clean-up");
    public static final Parameter<Duration> SERVER_DATA_KEEP_DAYS_LOG = SERVER.live(
            "SERVER_DATA_KEEP_DAYS_LOG", days(1, 36500), "365", Topic.MAINTENANCE, "Days system log is kept");
    public static final Parameter<Duration> SERVER_DATA_KEEP_DAYS_ALARM = SERVER.live(
            "SERVER_DATA_KEEP_DAYS_ALARM", days(1, 36500), "90", Topic.MAINTENANCE, "Days alarm history is kept");
    public static final Parameter<Duration> SERVER_DATA_KEEP_DAYS_PAYMENT = SERVER.live(
            "SERVER_DATA_KEEP_DAYS_PAYMENT",
            days(1, 36500),
            "3650",
            Topic.MAINTENANCE,
            "Days payment records are kept");
    public static final Parameter<Duration> SERVER_DATA_KEEP_DAYS_REPORT = SERVER.live(
            "SERVER_DATA_KEEP_DAYS_REPORT", days(1, 36500), "1095", Topic.MAINTENANCE, "Days report tables are kept");

    public static final List<Parameter<?>> ALL = SERVER.sealed();

    private ServerParameters() {}
}
