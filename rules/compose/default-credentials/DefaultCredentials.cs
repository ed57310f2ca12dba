using Auditor.Documents;
using Auditor.Rules.Coded;

namespace Auditor.RulePacks.Compose;

/// <summary>Looks at what a service's environment results in: values of variables that are secrets by name, and passwords in URLs. A value from elsewhere is not judged.</summary>
internal sealed class DefaultCredentials : CodedRule
{
    public override string Anchor => "//service | /compose[not(//service)]";

    public override void Check(Node subject, Judgement judgement)
    {
        if (subject.Name == "compose")
        {
            judgement.NotApplicable();
            return;
        }

        var known = KnownPasswords.Of(judgement.Data("default-credentials.tsv"));
        var variables = subject.ChildrenNamed("environment").ToList();
        foreach (var variable in variables)
        {
            if (Found(variable, variables, known) is { } reason && !IsSwitchedOff(variable, variables)) judgement.Fail(variable, ("reason", reason), ("place", Place(variable)));
        }
    }

    private static string? Found(Node variable, List<Node> all, KnownPasswords known)
    {
        if (Known(variable, "url-password") is { } inUrl) return known.ReasonFor(inUrl, Known(variable, "url-user"));
        if (Known(variable, "value") is not { } value) return null;
        if (IsOfCertificate(variable["name"])) return null;
        if (variable["name"] == "NEO4J_AUTH") return value.Split('/') is [var user, var password] ? known.ReasonFor(password, user) : null;
        return variable.Has("secret-name") && variable["value-kind"] is "literal" or "number" or "path" or "placeholder"
            ? known.ReasonFor(value, UserBeside(variable, all))
            : null;
    }

    /// <summary><c>SMTP_ENABLED=false</c> beside <c>SMTP_PASS</c>: nobody logs in with it.</summary>
    private static bool IsSwitchedOff(Node variable, List<Node> all)
    {
        var name = variable["name"];
        var prefix = name[..(name.IndexOf('_', StringComparison.Ordinal) + 1)];
        return prefix.Length > 1 && all.Exists(other => other["name"].StartsWith(prefix, StringComparison.Ordinal)
            && other["name"][prefix.Length..].ToUpperInvariant() is "ENABLED" or "ENABLE" or "ACTIVE"
            && Known(other, "value")?.ToUpperInvariant() is "FALSE" or "NO" or "OFF" or "0");
    }

    /// <summary>The pass phrase of a file is no login: Kestrel__Certificates__Default__Password.</summary>
    private static bool IsOfCertificate(string name) => name.Contains("certificate", StringComparison.OrdinalIgnoreCase);

    private static string Place(Node variable) => Known(variable, "url-password") is null ? variable["name"] : $"the URL {variable["name"]}";

    /// <summary>The user that the same group of variables names: POSTGRES_USER for POSTGRES_PASSWORD, RABBITMQ_DEFAULT_USER for RABBITMQ_DEFAULT_PASS.</summary>
    private static string? UserBeside(Node variable, List<Node> all)
    {
        var name = variable["name"];
        var prefix = name[..(name.LastIndexOf('_') + 1)];
        var user = all.Find(other => other["name"].StartsWith(prefix, StringComparison.Ordinal) && other["name"][prefix.Length..].ToUpperInvariant() is "USER" or "USERNAME" or "LOGIN" or "NAME");
        return user == default ? null : Known(user, "value");
    }

    /// <summary>An attribute's value; null where it is absent or not known.</summary>
    private static string? Known(Node node, string attribute) => node.Attribute(attribute) is { Unresolved: null, Value: { Length: > 0 } value } ? value : null;
}
