package dev.probity.health.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever copies a snippet of the documentation has something that compiles.
class DocumentedSnippetsTest {
    private static final Path DOCUMENT = Path.of("../docs/health.md");
    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path classes;

    static Stream<String> snippets() throws IOException {
        return SNIPPET.matcher(Files.readString(DOCUMENT)).results().map(match -> match.group(1));
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void everySnippetCompiles(String snippet) {
        assertThat(errors(snippet)).isEmpty();
    }

    @Test
    void thereAreSnippetsAndABrokenOneIsFound() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(5);
        assertThat(errors("HealthChecker health = new HealthChecker();")).contains("cannot find symbol");
    }

    /// The statements of a snippet become the body of a method, its imports stay on top.
    private String errors(String snippet) {
        String imports = lines(snippet, true);
        String source = imports + "\nclass Snippet { void run() throws Exception {\n" + lines(snippet, false) + "\n} }";
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        compiler.getTask(
                        errors,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(new InMemory(source)))
                .call();
        return errors.toString()
                .lines()
                .filter(line -> !line.startsWith("warning:"))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String snippet, boolean imports) {
        return snippet.lines()
                .filter(line -> line.startsWith("import ") == imports)
                .collect(Collectors.joining("\n"));
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String source) {
            super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
