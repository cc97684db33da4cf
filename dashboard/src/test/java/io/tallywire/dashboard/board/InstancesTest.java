package io.tallywire.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private static final URI BASE = URI.create("http://aggregator:8082");

    @Test
    void givenANameWithAddressesOfTwoFamilies_whenFound_thenOneInstanceIsNotTwo() throws Exception {
        InetAddress four = InetAddress.getByName("10.0.0.1");
        InetAddress six = InetAddress.getByName("2001:db8::1");

        assertThat(new Instances(host -> new InetAddress[] {four, six}).of(BASE))
                .containsExactly(BASE);
    }

    @Test
    void givenANameWithTwoAddresses_whenFound_thenBothAreInstances() throws Exception {
        InetAddress one = InetAddress.getByName("10.0.0.1");
        InetAddress other = InetAddress.getByName("10.0.0.2");

        assertThat(new Instances(host -> new InetAddress[] {other, one}).of(BASE))
                .containsExactly(URI.create("http://10.0.0.1:8082"), URI.create("http://10.0.0.2:8082"));
    }

    @Test
    void givenAnUnknownName_whenFound_thenItIsAskedAsItIs() {
        Instances instances = new Instances(host -> {
            throw new UnknownHostException(host);
        });

        assertThat(instances.of(BASE)).containsExactly(BASE);
    }

    @Test
    void givenACertificateToCheck_whenFound_thenTheNameStays() throws Exception {
        InetAddress one = InetAddress.getByName("10.0.0.1");
        InetAddress other = InetAddress.getByName("10.0.0.2");
        URI secret = URI.create("https://aggregator:8082");

        assertThat(new Instances(host -> new InetAddress[] {one, other}).of(secret))
                .containsExactly(secret);
    }
}
