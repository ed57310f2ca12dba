namespace Auditor.Parsers.Nginx.Reading;

/// <summary>What a statement ends with.</summary>
internal enum StatementEnd
{
    Semicolon,
    Block,

    /// <summary>A closing brace or the end of the file: a mistake says so.</summary>
    None,
}
