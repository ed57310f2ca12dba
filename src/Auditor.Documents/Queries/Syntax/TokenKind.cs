namespace Auditor.Documents.Queries.Syntax;

/// <summary>The tokens of XPath 1.0 (section 3.7). Operator names and <c>*</c> are told from names by their place.</summary>
internal enum TokenKind
{
    End,
    Name,
    Literal,
    Number,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Dot,
    DotDot,
    At,
    Comma,
    DoubleColon,
    Slash,
    DoubleSlash,
    Dollar,
    Star,
    Pipe,
    Plus,
    Minus,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
