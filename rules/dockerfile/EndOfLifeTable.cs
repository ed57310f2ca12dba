using System.Collections.Concurrent;
using System.Globalization;

namespace Auditor.RulePacks.Dockerfile;

/// <summary>The table <c>rules/data/end-of-life.tsv</c>, read once.</summary>
internal sealed class EndOfLifeTable
{
    private const string Alpine = "alpine";

    // A table is the same string each time: comparing all of it at each subject would cost more than the question.
    private static readonly ConcurrentDictionary<string, EndOfLifeTable> Read = new(ReferenceEqualityComparer.Instance);

    /// <summary>Distributions that tags of other images name.</summary>
    private static readonly string[] Distributions = ["debian", "ubuntu"];

    private readonly Dictionary<string, string> products = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> dates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Release>> releases = new(StringComparer.Ordinal);

    private EndOfLifeTable(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var fields = line.Split('\t');
            switch (fields[0])
            {
                case "image": products[fields[1]] = fields[2]; break;
                case "product": AddProduct(fields); break;
                case "cycle": Add(fields); break;
            }
        }
    }

    public static EndOfLifeTable Of(string text) => Read.GetOrAdd(text, static table => new EndOfLifeTable(table));

    /// <summary>The day of the facts about a product; null when the table does not say.</summary>
    public DateOnly? FactsOf(string product) => dates.TryGetValue(product, out var date) ? date : null;

    public string TitleOf(string product) => titles.GetValueOrDefault(product, product);

    /// <summary>The releases that an image stands on: its own product's, and the distribution's that its tag names. The image's own comes first.</summary>
    /// <param name="image">Repository, with the registry when it is not docker.io.</param>
    public IEnumerable<Release> ReleasesOf(string image, string tag)
    {
        if (products.TryGetValue(image, out var product) && OwnRelease(product, tag) is { } own) yield return own;
        else if (product is null && image.Contains('/', StringComparison.Ordinal)) yield break;
        if (product is "debian" or "ubuntu" or "alpine-linux") yield break;
        foreach (var word in tag.Split('-'))
        {
            if (Distribution(word) is { } distribution) yield return distribution;
        }
    }

    private void AddProduct(string[] fields)
    {
        titles[fields[1]] = fields[2];
        if (DateOf(fields[4]) is { } date) dates[fields[1]] = date;
    }

    private void Add(string[] fields)
    {
        if (!releases.TryGetValue(fields[1], out var list)) releases[fields[1]] = list = [];
        var longTerm = DateOf(fields[4]);
        list.Add(new Release(fields[1], fields[2], longTerm ?? DateOf(fields[3]), longTerm is not null, fields[5] == "-" ? "" : fields[5]));
    }

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private Release? OwnRelease(string product, string tag)
    {
        var word = tag.Split('-')[0];
        return Numbered(product, word) ?? (releases.TryGetValue(product, out var list) ? list.Find(release => release.Codename.Length > 0 && release.Codename == word) : null);
    }

    private Release? Distribution(string word)
    {
        if (word.StartsWith(Alpine, StringComparison.Ordinal)) return word.Contains('.', StringComparison.Ordinal) ? Numbered("alpine-linux", word[Alpine.Length..]) : null;
        return Distributions.Select(name => releases.GetValueOrDefault(name)?.Find(release => release.Codename == word)).FirstOrDefault(release => release is not null);
    }

    /// <summary>
    /// The cycle that a version belongs to: the longest that is the version or begins it. A version shorter than any cycle (<c>python:3</c>) moves on
    /// and is none. Updates of Java stand behind a u or a low line (8u342, 17.0.8_7).
    /// </summary>
    private Release? Numbered(string product, string version)
    {
        version = version[Prefix(version)..].Replace('u', '.').Replace('_', '.');
        if (!releases.TryGetValue(product, out var list) || !IsNumbers(version)) return null;
        Release? longest = null;
        foreach (var release in list)
        {
            if (BelongsTo(version, release.Cycle) && (longest is null || release.Cycle.Length > longest.Cycle.Length)) longest = release;
        }

        return longest;
    }

    private static bool BelongsTo(string version, string cycle) =>
        version.StartsWith(cycle, StringComparison.Ordinal) && (version.Length == cycle.Length || version[cycle.Length] == '.');

    private static int Prefix(string version) => version.StartsWith('v') ? 1 : 0;

    /// <summary>Numbers with single dots between them.</summary>
    private static bool IsNumbers(ReadOnlySpan<char> text)
    {
        foreach (var number in text.Split('.'))
        {
            var digits = text[number];
            if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return false;
        }

        return true;
    }
}
