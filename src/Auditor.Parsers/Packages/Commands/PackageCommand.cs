using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Packages.Commands;

/// <summary>What a command of a package manager does.</summary>
/// <param name="Manager">Family: apt, apk, dnf, zypper, rpm, pip, uv, poetry, pipenv, npm, yarn, pnpm, bun, gem, bundler, go, cargo, composer, dotnet.</param>
/// <param name="Action">One of <see cref="PackageAction"/>.</param>
internal sealed record PackageCommand(string Manager, string Action, CommandLine Line)
{
    public ImmutableArray<TreeAttribute> Attributes { get; init; } = [];

    public ImmutableArray<NamedPackage> Packages { get; init; } = [];

    /// <summary>Files that list packages: requirements.txt.</summary>
    public ImmutableArray<CommandWord> Lists { get; init; } = [];

    /// <summary>The <see cref="CacheFolder"/> that it leaves something in.</summary>
    public CacheFolder? Fills { get; init; }

    /// <summary>The <see cref="CacheFolder"/> that it empties.</summary>
    public CacheFolder? Cleans { get; init; }

    /// <summary>Where the cache is when the command or its environment says so.</summary>
    public string CachePath { get; init; } = "";

    /// <summary>A yes when the option is there; the attribute's span is what goes when the option goes.</summary>
    public PackageCommand With(string attribute, CommandOption? option) =>
        option is null ? this : this with { Attributes = Attributes.Add(new TreeAttribute(attribute, "true", option.Whole)) };

    public PackageCommand With(string attribute, SourceSpan span) => this with { Attributes = Attributes.Add(new TreeAttribute(attribute, "true", span)) };

    public PackageCommand With(string attribute, bool isSet) => isSet ? With(attribute, "true") : this;

    /// <summary>An empty value is none.</summary>
    public PackageCommand With(string attribute, string value, string? unresolved = null) =>
        value.Length == 0 ? this : this with { Attributes = Attributes.Add(new TreeAttribute(attribute, value, Line.ActionWord.Span, unresolved)) };
}
