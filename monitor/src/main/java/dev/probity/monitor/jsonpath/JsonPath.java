package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import java.util.List;

/// A JSONPath query (RFC 9535), read once and applied to any number of documents.
///
/// Everything the RFC calls well-formed and valid is accepted and nothing else, the types of function arguments
/// included. Beyond the RFC there are two bounds: a query nests at most 100 levels, and one application takes
/// at most [JsonPathWorkException#LIMIT] steps. Both are errors and never a shorter answer. Members are visited
/// in the order of the document.
///
/// The regular expressions of `match()` and `search()` are I-Regexps (RFC 9485). As the RFC wants it, one that
/// is not an I-Regexp (`\d` is not) matches nothing. Neither does one that is longer than 2,000 characters or
/// needs more work than [dev.probity.monitor.regex.BoundedPattern] allows.
public final class JsonPath {
    private final String expression;
    private final Query query;

    private JsonPath(String expression, Query query) {
        this.expression = expression;
        this.query = query;
    }

    /// @throws JsonPathSyntaxException when the expression is no well-formed and valid query (section 2.1 of
    ///     the RFC)
    public static JsonPath parse(String expression) {
        return new JsonPath(expression, QueryParser.parse(expression));
    }

    /// The nodes that the query selects, in order; a node selected twice is there twice (RFC 9535 section
    /// 2.1.2).
    ///
    /// @throws JsonPathWorkException when this takes more than [JsonPathWorkException#LIMIT] steps
    public List<Match> select(Json document) {
        return new Evaluation(document, new WorkMeter(expression))
                .nodes(query, document).stream().map(Match::new).toList();
    }

    /// Whether the query can select at most one node, because it goes by single names and indexes only
    /// (RFC 9535 section 1.1, "singular query").
    public boolean isSingular() {
        return query.singular().isPresent();
    }

    /// Why [#select(Json)] found nothing, for people: `$.data has no member "name" (it has "id", "email")`.
    ///
    /// Ask only when nothing was selected: of a path that is there it says so, and of a query that is not
    /// singular it knows no more than that nothing matches.
    public String whyAbsent(Json document) {
        return query.singular()
                .map(path -> Absence.explain(path, document))
                .orElseGet(() -> "nothing matches " + expression);
    }

    /// The expression as it was written.
    @Override
    public String toString() {
        return expression;
    }

    /// Paths written alike are equal; `$.a` and `$['a']` are not.
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPath path && expression.equals(path.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }
}
