package io.tallywire.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void givenMarkupInTextAndAttributes_whenWritten_thenItIsText() {
        assertThat(new Html().leaf("b", "<script>&", "title", "\"'>").toString())
                .isEqualTo("<b title=\"&quot;&#39;&gt;\">&lt;script&gt;&amp;</b>");
    }

    @Test
    void givenAnElementThatIsNotClosed_whenDone_thenThatIsAnError() {
        assertThatThrownBy(() -> new Html().open("p").toString()).isInstanceOf(IllegalStateException.class);
    }
}
