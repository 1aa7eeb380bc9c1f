package org.tandemswitch.system.install;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.tandemswitch.system.server.Program;

/** A key store with a certificate for 127.0.0.1, made by keytool, and a world that trusts it and nothing else. */
record Certificate(Path store, String password) {
    static Certificate in(Path store, String password) {
        Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "tandem",
                "-keyalg",
                "EC",
                "-dname",
                "CN=switch.example",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                password));
        return new Certificate(store, password);
    }

    /** What tells a server of it, while it is installed and at each start. */
    Map<String, String> environment() {
        return Map.of("TANDEM_TLS_KEYSTORE", store.toString(), "TANDEM_TLS_PASSWORD", password);
    }

    SSLContext trusted() throws GeneralSecurityException, IOException {
        return context(new KeyManager[0], this);
    }

    /** Who shows this certificate and trusts the other. */
    SSLContext shownTo(Certificate other) throws GeneralSecurityException, IOException {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys(), password.toCharArray());
        return context(own.getKeyManagers(), other);
    }

    private static SSLContext context(KeyManager[] shown, Certificate trusted)
            throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted.keys());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore keys() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), password.toCharArray());
    }

    HttpResponse<String> page(URI address) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(trusted())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
