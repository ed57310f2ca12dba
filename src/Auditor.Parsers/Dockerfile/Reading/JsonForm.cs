namespace Auditor.Parsers.Dockerfile.Reading;

internal enum JsonForm
{
    /// <summary>No JSON: the other form holds.</summary>
    None,

    /// <summary>An array of strings.</summary>
    Strings,

    /// <summary>An array that holds something else than strings: an error of the builder.</summary>
    Other,
}
