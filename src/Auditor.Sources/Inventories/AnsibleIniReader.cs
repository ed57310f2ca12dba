using System.Net;
using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>
/// Reads Ansible's INI inventories: hosts with <c>key=value</c> words, <c>[group]</c>, <c>[group:children]</c>, <c>[group:vars]</c>.
/// Comments begin with <c>#</c> or <c>;</c>
/// (https://docs.ansible.com/ansible/latest/collections/ansible/builtin/ini_inventory.html).
/// </summary>
internal sealed class AnsibleIniReader(SourceText text)
{
    private readonly AnsibleModel model = new();
    private AnsibleGroup? group;
    private string part = "hosts";

    public Inventory Read()
    {
        group = model.Group("ungrouped", default);
        for (var number = 1; number <= text.LineCount; number++)
        {
            var (start, length) = text.LineSpan(number);
            var line = text.Text.AsSpan(start, length);
            var indent = length - line.TrimStart().Length;
            var content = line.Trim();
            if (content.Length == 0 || content[0] is '#' or ';') continue;
            Line(content.ToString(), new SourceSpan(0, start + indent, content.Length));
        }

        return model.Resolved(text);
    }

    private void Line(string line, SourceSpan span)
    {
        if (line[0] == '[' && Header(line) is { } header && !IsAddress(header)) Section(header, span);
        else if (part == "vars") Variable(line, span);
        else if (part == "children") Child(line, span);
        else if (part == "hosts") Host(line, span);
    }

    /// <summary>What stands between brackets that fill a line; null when they do not.</summary>
    private static string? Header(string line)
    {
        var end = line.IndexOf(']', StringComparison.Ordinal);
        if (end < 0) return null;
        var rest = line[(end + 1)..].TrimStart();
        return rest.Length == 0 || rest[0] is '#' or ';' ? line[1..end].Trim() : null;
    }

    private static bool IsAddress(string word) =>
        word.Contains("::", StringComparison.Ordinal) || (word.Count(c => c == ':') > 1 && IPAddress.TryParse(word, out _));

    private void Section(string header, SourceSpan span)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        part = colon < 0 ? "hosts" : header[(colon + 1)..];
        var name = colon < 0 ? header : header[..colon];
        if (HostWords.IsName(name) && part is ("hosts" or "vars" or "children"))
        {
            group = model.Group(name, span);
            return;
        }

        model.Problems.Error("bad-section",
            $"[{ShownText.Of(header)}] is no section: it is written [group], [group:children] or [group:vars].", span);
        part = "unknown";
    }

    private void Variable(string line, SourceSpan span)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) model.Problems.Error("bad-variable", "A variable is written name=value.", span);
        else AnsibleModel.Set(group, line[..equals].Trim(), AnsibleValue.Of(Unquoted(line[(equals + 1)..].Trim()), span));
    }

    private void Child(string line, SourceSpan span)
    {
        var name = AnsibleWords.Of(line) is [var word] ? word : line;
        if (!HostWords.IsName(name)) model.Problems.Error("bad-group", $"{HostWords.Quoted(line)} is no name of a group.", span);
        else model.AddChild(group, name, span);
    }

    private void Host(string line, SourceSpan span)
    {
        if (AnsibleWords.Of(line) is not [var first, .. var rest])
        {
            model.Problems.Error("open-quote", "A quotation mark is not closed.", span);
            return;
        }

        var (pattern, port) = Split(first);
        foreach (var name in model.AddHosts(pattern, group, span))
        {
            if (port is not null) model.Set(name, "ansible_port", AnsibleValue.Of(port, span));
            foreach (var word in rest)
            {
                var equals = word.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0) model.Set(name, word[..equals], AnsibleValue.Of(word[(equals + 1)..], span));
            }
        }

        if (rest.FirstOrDefault(word => !word.Contains('=', StringComparison.Ordinal)) is { } wrong)
            model.Problems.Error("bad-variable",
                $"{HostWords.Quoted(wrong)} is no variable: behind the name of a host stands name=value.", span);
    }

    /// <summary>A port behind the name: <c>web1:2222</c>, <c>[2001:db8::1]:2222</c>. Colons in a range are none.</summary>
    private static (string Name, string? Port) Split(string word)
    {
        if (IPAddress.TryParse(word, out _) && word.Contains(':', StringComparison.Ordinal) && word[0] != '[') return (word, null);
        var colon = word.LastIndexOf(':');
        if (colon < 0 || word.IndexOf(']', colon) >= 0) colon = word.Length;
        var name = word[..colon];
        if (name is ['[', .. var inner, ']'] && IPAddress.TryParse(inner, out _)) name = inner;
        return (name, colon < word.Length ? word[(colon + 1)..] : null);
    }

    private static string Unquoted(string value) => value is ['"' or '\'', .. var inner, var last] && last == value[0] ? inner : value;
}
