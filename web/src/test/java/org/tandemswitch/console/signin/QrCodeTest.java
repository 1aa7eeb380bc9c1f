package org.tandemswitch.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String URI =
            "otpauth://totp/Tandem:anna%40node1?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tandem"
                    + "&algorithm=SHA1&digits=6&period=30";
    private static final int MARGIN = 4;

    @Test
    void camera_reads_what_was_drawn() throws Exception {
        String svg = svg(new QrCode(URI).asImage());

        assertThat(new Decoder().decode(squares(svg)).getText()).isEqualTo(URI);
    }

    private static String svg(String image) {
        String type = "data:image/svg+xml;base64,";
        assertThat(image).startsWith(type);
        return new String(Base64.getDecoder().decode(image.substring(type.length())), StandardCharsets.UTF_8);
    }

    private static BitMatrix squares(String svg) {
        int side = number(svg, "viewBox=\"0 0 (\\d+)") - 2 * MARGIN;
        BitMatrix squares = new BitMatrix(side);
        Pattern.compile("M(\\d+) (\\d+)h1v1h-1z")
                .matcher(svg)
                .results()
                .forEach(dark -> squares.set(
                        Integer.parseInt(dark.group(1)) - MARGIN, Integer.parseInt(dark.group(2)) - MARGIN));
        return squares;
    }

    private static int number(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
