using System.Collections.Immutable;
using Auditor.Documents.Yaml;
using Auditor.Rules.Files;
using Auditor.Rules.Model;

namespace Auditor.Rules.Packs.Files;

/// <summary>Reads <c>references:</c>, a list of <c>{ KIND: VALUE }</c>.</summary>
internal sealed class ReferenceReader(FieldReader fields, FileErrors errors)
{
    private static readonly string[] Kinds = ["cis", "cve", "cwe", "guide", "iso", "nist", "owasp", "pci", "posix", "rfc", "url"];

    public ImmutableArray<Reference> Read() => [.. fields.Items("references").Select(One).OfType<Reference>()];

    private Reference? One(YamlNode node)
    {
        if (FieldReader.Of(node, "a reference", errors) is not { } item) return null;
        item.Allow(Kinds);
        if (item.Mapping.Entries.Length != 1)
        {
            errors.Add(node, "a reference is one kind with its value: { cwe: 250 }");
            return null;
        }

        var kind = item.Mapping.Entries[0].Name;
        if (item.Text(kind) is not { } scalar) return null;
        if (!IsWellFormed(kind, scalar.Value)) errors.Add(scalar, kind == "url" ? "\"url\" must begin with https:// or http://" : $"\"{kind}\" must be a number");
        return new Reference(kind, scalar.Value);
    }

    private static bool IsWellFormed(string kind, string value) => kind switch
    {
        "cwe" or "guide" or "rfc" => value.All(char.IsAsciiDigit),
        "url" => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http",
        _ => true,
    };
}
