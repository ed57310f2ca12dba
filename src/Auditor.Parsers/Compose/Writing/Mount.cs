using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>A mount, whichever way it is written.</summary>
/// <param name="Form">short, long or tmpfs.</param>
/// <param name="Type">volume, bind, tmpfs, npipe, image, cluster.</param>
internal sealed record Mount(ComposeValue Item, string Form, string Type)
{
    public SourceSpan TypeSpan { get; init; } = Item.Span;

    public Slice? Source { get; init; }

    public Slice? Target { get; init; }

    public Slice? Options { get; init; }

    public bool IsReadOnly { get; init; }

    public Slice? Propagation { get; init; }

    public Slice? SeLinux { get; init; }

    public Slice? Subpath { get; init; }

    /// <summary>What is refused about it, or null.</summary>
    public string? Error { get; init; }

    /// <summary>In the short form.</summary>
    public string Text
    {
        get
        {
            if (Item is ComposeScalar scalar) return scalar.Value;
            var text = Source is { IsEmpty: false } source ? $"{source.Value}:{Target?.Value}" : Target?.Value ?? "";
            return IsReadOnly ? text + ":ro" : text;
        }
    }

    public bool IsAnonymous => Type == "volume" && Source is null or { IsEmpty: true };
}
