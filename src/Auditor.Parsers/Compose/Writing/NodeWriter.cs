using Auditor.Documents;
using Auditor.Documents.Secrets;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes values of the model into the innermost open node, with the variables that they take in.</summary>
internal sealed class NodeWriter(TreeBuilder builder, ProjectVariables variables)
{
    /// <summary>An alias can be used a million times in a small file.</summary>
    private const int MaximumElements = 300_000;

    private readonly HashSet<ComposeScalar> used = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<ComposeValue> visited = new(ReferenceEqualityComparer.Instance);
    private int elements;
    private bool hasToldLimit;

    public TreeBuilder Builder => builder;

    /// <summary>Nothing more is written.</summary>
    public bool IsFull => elements >= MaximumElements;

    /// <summary>Opens an element; false when there are too many of them.</summary>
    public bool Open(string name, SourceSpan span)
    {
        if (elements++ >= MaximumElements)
        {
            if (!hasToldLimit) builder.Problem("project-too-large", $"More than {MaximumElements} elements: the rest was not read.", span);
            hasToldLimit = true;
            return false;
        }

        builder.Open(name, span);
        return true;
    }

    public void Close() => builder.Close();

    public void Attribute(string name, string value, SourceSpan span) => builder.Attribute(name, value, span);

    public void Attribute(string name, Slice slice, bool isSecret = false) =>
        builder.Attribute(new TreeAttribute(name, slice.Value, slice.Span, slice.Unresolved, isSecret));

    public void Flag(string name, bool isSet, SourceSpan span) => builder.Flag(name, isSet, span);

    /// <summary>A scalar key as an attribute; nothing when it is not there or not a scalar.</summary>
    public void Scalar(ComposeMap? map, string key, string attribute, string path)
    {
        if (map?.Scalar(key) is not { } scalar) return;
        Attribute(attribute, scalar.All);
        if (scalar.TakesVariables) Uses(scalar, path.Length == 0 ? key : $"{path}.{key}");
    }

    /// <summary>A boolean key as a yes-or-no attribute; an unknown one is there and unresolved.</summary>
    public void Switch(ComposeMap? map, string key, string attribute, string path)
    {
        if (map?.Scalar(key) is not { } scalar) return;
        if (!scalar.IsKnown) Attribute(attribute, scalar.All);
        else Flag(attribute, scalar.IsTrue, scalar.All.Span);
        if (scalar.TakesVariables) Uses(scalar, path.Length == 0 ? key : $"{path}.{key}");
    }

    /// <summary>
    /// A service tells its variables itself, also those that it shares with another one by an alias or by extending: a value that takes in a variable is not a literal in
    /// either.
    /// </summary>
    public void StartService() => used.Clear();

    /// <summary>The variables of a scalar, each place once in a service.</summary>
    /// <param name="key">The place in the service.</param>
    public void Uses(ComposeScalar scalar, string key)
    {
        if (scalar.Uses.IsEmpty || !used.Add(scalar)) return;
        foreach (var use in scalar.Uses) Use(scalar, use, key);
    }

    /// <summary>The variables in it have no effect, whatever they are.</summary>
    public void Unread(ComposeScalar scalar) => used.Add(scalar);

    /// <summary>The variables in all scalars of a value that no element took.</summary>
    public void OtherUses(ComposeValue value, string key)
    {
        if (!value.TakesVariables) return;
        if (value is ComposeScalar scalar) Uses(scalar, key);
        else if (visited.Add(value)) UsesWithin(value, key);
    }

    private void UsesWithin(ComposeValue value, string key)
    {
        if (value is ComposeList list)
        {
            foreach (var item in list.Items) OtherUses(item, key);
        }

        if (value is not ComposeMap map) return;
        foreach (var entry in map.Entries)
        {
            if (entry.Value.TakesVariables) OtherUses(entry.Value, key.Length == 0 ? entry.Key : $"{key}.{entry.Key}");
        }
    }

    private void Use(ComposeScalar scalar, VariableUse use, string key)
    {
        if (!Open("interpolation", use.Span)) return;
        Attribute("variable", use.Name, use.NameSpan);
        if (use.Operator.Length > 0) Attribute("operator", use.Operator, use.Span);
        if (use is { HasDefault: true, Word: { } word })
            builder.Attribute("default", word, use.WordSpan, secret: Confidential.Is(use.Name, word) || Confidential.Is(key[(key.LastIndexOf('.') + 1)..], word));
        if (use is { IsGuarded: true, Word: { } message }) Attribute("message", message, use.WordSpan);
        Flag("guarded", use.IsGuarded, use.Span);
        Flag("bare", use.Operator.Length == 0, use.Span);
        Attribute("resolved", use.Origin.ToString().ToLowerInvariant(), use.Span);
        Flag("nested", use.IsNested, use.Span);
        Flag("needed", use.Operator.Length == 0 && EmptyPart.IsRefused(scalar, use, key), use.Span);
        Flag("known", variables.IsNamed(use.Name), use.NameSpan);
        Flag("offered", variables.IsOffered(use.Name), use.NameSpan);
        Flag("secret-name", SecretName.Matches(use.Name), use.NameSpan);
        Attribute("key", key, use.Span);
        Close();
    }
}
