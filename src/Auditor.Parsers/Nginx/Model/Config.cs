using Auditor.Documents;
using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Model;

/// <summary>A configuration with its includes put in.</summary>
/// <param name="Root">The top level; its own statement is empty.</param>
/// <param name="Level">Where the top level stands.</param>
/// <param name="IsAssumed">The level was inferred.</param>
/// <param name="Includes">What became of each include.</param>
internal sealed record Config(Directive Root, ConfigContext Level, bool IsAssumed, Dictionary<Directive, IncludedFiles> Includes, TargetVersion? Version, bool IsTemplate)
{
    private ConfigFacts? facts;

    /// <summary>Every directive and entry, in the order in which nginx reads them.</summary>
    public List<Directive> All { get; init; } = [];

    /// <summary>The names of services in compose files near it; null when there is no such file.</summary>
    public NetworkNames? Hosts { get; init; }

    public required IReadOnlyList<SourceText> Sources { get; init; }

    /// <summary>The source that is only known to stand around the files; -1 when there is none.</summary>
    public int Background { get; init; } = -1;

    /// <summary>Something could not be read, or may be there on the machine: names may be defined there.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What is known of it as a whole.</summary>
    public ConfigFacts Facts => facts ??= new ConfigFacts(this);

    /// <summary>The output of <c>nginx -T</c>, which nginx prints only of what it accepts.</summary>
    public bool IsDump => Root.Syntax.Span.Start > 0;

    /// <summary>A brace or quote is wrong somewhere: it is not sure what belongs to what.</summary>
    public bool IsBroken { get; set; }

    /// <summary>All of it was read and understood: what nothing defines is not defined.</summary>
    public bool IsWhole => IsMain && !IsIncomplete && !IsBroken;

    public bool IsMain => Level == ConfigContext.Main;
}
