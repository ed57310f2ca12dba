using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Checking;

/// <summary>Where in an expression a part of it stands.</summary>
/// <param name="Owner">Name of the context element, or null when it can be any.</param>
/// <param name="Present">Paths from the context node that are known to find something here, as <see cref="Presence"/> writes them.</param>
internal readonly record struct CheckPlace(string? Owner, ImmutableHashSet<string> Present)
{
    public static CheckPlace Anywhere => At(null);

    public static CheckPlace At(string? owner) => new(owner, []);

    public CheckPlace With(ImmutableHashSet<string> present) => this with { Present = Present.Union(present) };
}
