namespace Auditor.Documents.Secrets;

/// <summary>What a value is, whatever its name says.</summary>
public enum ValueKind
{
    /// <summary>There is no value.</summary>
    None,

    Empty,

    /// <summary>It consists of variables: what it holds is decided elsewhere.</summary>
    Reference,

    /// <summary>Plain text. Weak secrets such as <c>changeme</c> and <c>password</c> are literals: they work.</summary>
    Literal,

    Path,

    Url,

    /// <summary>A URL with a literal password before its host.</summary>
    UrlWithPassword,

    Number,

    Boolean,

    Version,

    /// <summary>Text that nobody could use: <c>&lt;your-key&gt;</c>, <c>xxx</c>, <c>YOUR_TOKEN_HERE</c>.</summary>
    Placeholder,
}
