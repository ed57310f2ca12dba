using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Auditor.Reports.Tests.Samples;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Sarif;

/// <summary>What SARIF and GitHub ask for and the Multitool does not look at.</summary>
public sealed class SarifSelfCheckTests
{
    public static TheoryData<string, string> Reports => new()
    {
        { "empty", "sarif" },
        { "empty", "sarif-github" },
        { "typical", "sarif" },
        { "typical", "sarif-github" },
        { "large", "sarif" },
        { "large", "sarif-github" },
        { "hostile", "sarif" },
        { "hostile", "sarif-github" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Only_failures_have_a_level(string name, string format) =>
        Assert.All(Results(name, format), result =>
            Assert.Equal(result.GetProperty("kind").GetString() == "fail", result.GetProperty("level").GetString() != "none"));

    [Theory]
    [MemberData(nameof(Reports))]
    public void Fingerprints_are_there_and_tell_results_of_a_rule_and_file_apart(string name, string format)
    {
        IEnumerable<string> keys = Results(name, format).Select(result => string.Join(
            '|',
            result.GetProperty("ruleId").GetString(),
            Uri(result),
            result.GetProperty("partialFingerprints").GetProperty("auditorFinding/v1").GetString()));
        Assert.Distinct(keys);
        Assert.All(Results(name, format), result => Assert.False(string.IsNullOrEmpty(
            result.GetProperty("partialFingerprints").GetProperty("primaryLocationLineHash").GetString())));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_message_is_its_template_with_its_arguments(string name, string format)
    {
        JsonElement[] rules = Rules(name, format);
        Assert.All(Results(name, format), result =>
        {
            JsonElement message = result.GetProperty("message");
            string template = rules[result.GetProperty("ruleIndex").GetInt32()]
                .GetProperty("messageStrings").GetProperty(Text(message, "id")).GetProperty("text").GetString() ?? "";
            object?[] arguments = [.. message.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString())];
            Assert.Equal(string.Format(CultureInfo.InvariantCulture, template, arguments), Text(message, "text"));
        });
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Rules_keep_to_the_limits_of_the_service_and_have_results(string name, string format)
    {
        HashSet<string?> used = [.. Results(name, format).Select(result => result.GetProperty("ruleId").GetString())];
        Assert.All(Rules(name, format), rule =>
        {
            JsonElement properties = rule.GetProperty("properties");
            Assert.True(used.Count == 0 || used.Contains(rule.GetProperty("id").GetString()));
            Assert.InRange(Text(rule, "name").Length, 1, 255);
            Assert.InRange(Text(rule.GetProperty("shortDescription"), "text").Length, 1, 1024);
            Assert.InRange(Text(rule.GetProperty("fullDescription"), "text").Length, 1, 1024);
            Assert.InRange(properties.GetProperty("tags").GetArrayLength(), 1, 10);
            Assert.InRange(double.Parse(Text(properties, "security-severity"), CultureInfo.InvariantCulture), 0.1, 10);
        });
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void Every_taxon_is_where_its_index_says(string name, string format)
    {
        Dictionary<string, string[]> taxa = Run(name, format).GetProperty("taxonomies").EnumerateArray().ToDictionary(
            taxonomy => Text(taxonomy, "guid"),
            taxonomy => taxonomy.GetProperty("taxa").EnumerateArray().Select(taxon => Text(taxon, "id")).ToArray());
        IEnumerable<JsonElement> references = Results(name, format).SelectMany(result => result.GetProperty("taxa").EnumerateArray())
            .Concat(Rules(name, format).SelectMany(rule => rule.GetProperty("relationships").EnumerateArray()).Select(relation => relation.GetProperty("target")));
        Assert.All(references, reference => Assert.Equal(
            Text(reference, "id"),
            taxa[Text(reference.GetProperty("toolComponent"), "guid")][reference.GetProperty("index").GetInt32()]));
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_context_is_larger_than_its_region(string name, string format) =>
        Assert.All(Results(name, format).Select(Physical).Where(place => place.TryGetProperty("contextRegion", out _)), place =>
        {
            (int Line, int Column) start = Start(place.GetProperty("region"));
            (int Line, int Column) end = End(place.GetProperty("region"));
            (int Line, int Column) outerStart = Start(place.GetProperty("contextRegion"));
            (int Line, int Column) outerEnd = End(place.GetProperty("contextRegion"));
            Assert.True(outerStart.CompareTo(start) <= 0 && outerEnd.CompareTo(end) >= 0 && (outerStart, outerEnd) != (start, end));
        });

    [Fact]
    public void The_full_profile_has_every_finding_with_its_kind()
    {
        Assert.Equal(9, Results("typical", "sarif").Count(result => result.GetProperty("kind").GetString() == "fail"));
        Assert.Equal(2, Results("typical", "sarif").Count(result => result.GetProperty("kind").GetString() == "open"));
        Assert.Equal(["external", "inSource"], Results("typical", "sarif").Where(HasSuppression)
            .Select(result => Text(result.GetProperty("suppressions")[0], "kind")));
    }

    [Fact]
    public void The_upload_profile_has_open_failures_only_and_the_worst_first()
    {
        JsonElement[] results = Results("typical", "sarif-github");
        Assert.Equal(7, results.Length);
        Assert.DoesNotContain(results, HasSuppression);
        Assert.All(results, result => Assert.Equal("fail", result.GetProperty("kind").GetString()));
        double[] ranks = [.. results.Select(result => result.GetProperty("rank").GetDouble())];
        Assert.Equal(ranks.OrderDescending(), ranks);
    }

    [Fact]
    public void A_fix_names_the_region_that_it_replaces()
    {
        JsonElement fix = Results("typical", "sarif").Single(result => Text(result, "ruleId") == "dockerfile/final-user-root").GetProperty("fixes")[0];
        JsonElement replacement = fix.GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal(((15, 1), (15, 10)), (Start(replacement.GetProperty("deletedRegion")), End(replacement.GetProperty("deletedRegion"))));
        Assert.Equal("USER node", Text(replacement.GetProperty("insertedContent"), "text"));
    }

    [Fact]
    public void Columns_count_utf16_units()
    {
        Finding finding = SampleRuns.Typical.Findings[0];
        Run run = SampleRuns.Typical with { Findings = [finding with { Location = finding.Location with { Start = new(10, 25, 26) } }] };
        using JsonDocument log = JsonDocument.Parse(ReportText.Of(run, "sarif"));
        JsonElement result = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal((10, 26), Start(Physical(result).GetProperty("region")));
    }

    [Fact]
    public void A_region_that_is_a_whole_file_is_made_smaller()
    {
        Run run = SampleRuns.Typical with
        {
            Findings = [SampleRuns.Typical.Findings[0] with { Location = new("Dockerfile", new(1, 1, 1), new(1, 10, 10), 0, 9), Excerpt = [new(1, "FROM node", 0, 9)] }],
        };
        using JsonDocument log = JsonDocument.Parse(ReportText.Of(run, "sarif"));
        JsonElement place = Physical(log.RootElement.GetProperty("runs")[0].GetProperty("results")[0]);
        Assert.Equal((1, 9), End(place.GetProperty("region")));
        Assert.Equal((1, 10), End(place.GetProperty("contextRegion")));
    }

    [Fact]
    public void The_category_is_the_scope_and_the_time() =>
        Assert.Equal("auditor/repo/2026-11-21T00:00:00Z", Run("typical", "sarif").GetProperty("automationDetails").GetProperty("id").GetString());

    [Fact]
    public void A_thousand_findings_stay_below_the_size_that_is_taken()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(ReportText.Of(SampleRuns.Large(1000), "sarif-github")));
        Assert.InRange(packed.Length, 1, 1024 * 1024);
    }

    private static JsonElement Run(string name, string format) =>
        JsonDocument.Parse(ReportText.Of(NamedRun.Of(name), format, GoldenSampleTests.Options)).RootElement.GetProperty("runs")[0];

    private static JsonElement[] Results(string name, string format) => [.. Run(name, format).GetProperty("results").EnumerateArray()];

    private static JsonElement[] Rules(string name, string format) =>
        [.. Run(name, format).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static JsonElement Physical(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string Uri(JsonElement result) => Text(Physical(result).GetProperty("artifactLocation"), "uri");

    private static bool HasSuppression(JsonElement result) => result.TryGetProperty("suppressions", out _);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static (int Line, int Column) Start(JsonElement region) => (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());

    private static (int Line, int Column) End(JsonElement region) => (region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32());
}
