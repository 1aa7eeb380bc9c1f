package org.tandemswitch.parameter.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of value: what it reads, in which form it keeps it, and what it says of what it cannot read. */
final class ValueTypesTest {
    private static final Map<String, ValueType<?>> TYPES = Map.ofEntries(
            Map.entry("switch", Types.onOff()),
            Map.entry("whole", Types.whole(2, 10, "")),
            Map.entry("seconds", Types.seconds(10, 86400)),
            Map.entry("days", Types.days(1, 366)),
            Map.entry("money", Types.decimal("0", "1000", "money")),
            Map.entry("resend", Types.listOf(1, 10, Types.fractions("0.001", "3600"))),
            Map.entry("mode", Types.oneOf(MediaProxyMode.class)),
            Map.entry("plan", Types.oneOf(NumberingPlan.class)),
            Map.entry("tos", Types.tos()),
            Map.entry("ports", Types.ports()),
            Map.entry("peer", Types.hostPort()),
            Map.entry("optional", Types.or("", Types.hostPort())),
            Map.entry("host", Types.host()),
            Map.entry("url", Types.url()),
            Map.entry("mails", Types.listOf(Types.email())),
            Map.entry("keys", Types.digits(8)),
            Map.entry("text", Types.text(10)),
            Map.entry("limit", Types.or("None", Types.whole(1, 1000, "gateways"))));

    @ParameterizedTest(name = "{0}: \"{1}\" is kept as \"{2}\"")
    @CsvSource(
            nullValues = "-",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "switch,on,On",
                "switch, 0 ,Off",
                "switch,TRUE,On",
                "whole, 2 ,2",
                "whole,+10,10",
                "seconds,10,10",
                "seconds,086400,86400",
                "days,31,31",
                "money,0.0000000,0.0000000",
                "money,1000,1000",
                "resend,'0.5, 1 ,2','0.5,1,2'",
                "resend,'0.250,10.0','0.25,10'",
                "mode,0,OFF",
                "mode,must on,MUST ON",
                "plan,8,National(8)",
                "tos,0xB8,0xb8",
                "tos,0x0,0x00",
                "ports,'10000,39999','10000,39999'",
                "ports,40000-59999,'40000,59999'",
                "peer,192.0.2.1:5060,192.0.2.1:5060",
                "peer,[2001:db8::1]:80,[2001:db8::1]:80",
                "host,'',''",
                "host,time-a.example.org,time-a.example.org",
                "url,https://example.org/a,https://example.org/a",
                "mails,'a@example.org, b@example.org','a@example.org,b@example.org'",
                "keys,*1#,*1#",
                "text,HELLO,HELLO",
                "limit,,None",
                "limit,none,None",
                "limit,5,5"
            })
    void reads(String type, String text, String kept) {
        String given = text == null ? "" : text;

        assertThat(normal(type(type), given).value()).contains(kept);
        assertThat(normal(type(type), kept).value()).contains(kept);
    }

    @DisplayName("RS-02 QS-02 ST-10 PA-02")
    @ParameterizedTest(name = "{0}: \"{1}\" is {2}")
    @CsvSource({
        "switch,maybe,parameter.not.switch",
        "whole,1,parameter.not.in.range",
        "whole,11,parameter.not.in.range",
        "whole,9999999999,parameter.not.in.range",
        "whole,99999999999,parameter.not.whole",
        "whole,2.5,parameter.not.whole",
        "whole,'',parameter.not.whole",
        "seconds,9,parameter.not.in.range",
        "seconds,1e3,parameter.not.whole",
        "money,-0.1,parameter.not.in.range",
        "money,1/2,parameter.not.decimal",
        "resend,'',parameter.not.that.many",
        "resend,'1,2,3,4,5,6,7,8,9,10,11',parameter.not.that.many",
        "resend,'1,0,2',parameter.not.in.range",
        "resend,'1,-1',parameter.not.in.range",
        "resend,'1,two',parameter.not.decimal",
        "resend,'1,,2',parameter.list.gap",
        "mode,2,parameter.not.choice",
        "tos,160,parameter.not.tos",
        "tos,0xb9,parameter.tos.ecn",
        "tos,0x1b8,parameter.not.tos",
        "ports,'2000,1000',parameter.not.ports",
        "ports,'0,10',parameter.not.ports",
        "ports,'1,70000',parameter.not.ports",
        "peer,example.org,parameter.not.hostport",
        "peer,example.org:0,parameter.not.in.range",
        "host,two words,parameter.not.host",
        "url,ftp://example.org,parameter.not.url",
        "mails,nobody,parameter.not.email",
        "keys,12a,parameter.not.digits",
        "text,01234567890,parameter.too.long",
        "limit,0,parameter.not.in.range"
    })
    void refuses(String type, String text, String complaint) {
        assertThat(normal(type(type), text).complaint()).map(Complaint::key).contains(complaint);
    }

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource({
        "switch,'On, Off'",
        "whole,2..10",
        "seconds,10..86400",
        "resend,'list of 1 to 10, each 0.001..3600'",
        "ports,'FIRST,LAST, both 1..65535'",
        "peer,host:port",
        "mails,'list of up to 1000, each e-mail address'",
        "keys,up to 8 digits",
        "text,text of up to 10 characters",
        "limit,None or 1..1000",
        "optional,empty or host:port"
    })
    void tells_what_it_takes(String type, String told) {
        assertThat(type(type).<String>allowed(new EnglishPhrasing())).isEqualTo(told);
    }

    private static ValueType<?> type(String name) {
        return Objects.requireNonNull(TYPES.get(name));
    }

    private static <T> Reading<String> normal(ValueType<T> type, String text) {
        return type.read(text).map(type::write);
    }
}
