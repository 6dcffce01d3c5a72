package no.jobbsjanse.portal.login;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestConfigurator;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

/**
 * How Keycloak is asked: with limited patience, and nobody else in its place. No redirect is followed, for a request may
 * carry our secret and its answer decides who is let in.
 */
class KeycloakHttp extends DefaultResourceRetriever implements HTTPRequestConfigurator {

    private static final int LARGEST_KEY_SET = 100_000;

    /** @param connectTimeout in milliseconds @param readTimeout in milliseconds */
    KeycloakHttp(int connectTimeout, int readTimeout) {
        super(connectTimeout, readTimeout, LARGEST_KEY_SET);
    }

    /** For metadata and tokens. */
    @Override
    public void configure(HTTPRequest request) {
        request.setConnectTimeout(getConnectTimeout());
        request.setReadTimeout(getReadTimeout());
        request.setFollowRedirects(false);
    }

    /** For keys. */
    @Override
    protected HttpURLConnection openHTTPConnection(URL address) throws IOException {
        HttpURLConnection connection = super.openHTTPConnection(address);
        connection.setInstanceFollowRedirects(false);
        return connection;
    }
}
