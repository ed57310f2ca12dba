using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>Cuts an expression into tokens, up to the first character that belongs to none.</summary>
internal sealed class Tokenizer
{
    private static readonly (string Text, TokenKind Kind)[] Symbols =
    [
        ("//", TokenKind.DoubleSlash), ("/", TokenKind.Slash), ("::", TokenKind.DoubleColon), ("..", TokenKind.DotDot), (".", TokenKind.Dot),
        ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("!=", TokenKind.NotEqual), ("<", TokenKind.Less), (">", TokenKind.Greater),
        ("=", TokenKind.Equal), ("(", TokenKind.LeftParenthesis), (")", TokenKind.RightParenthesis), ("[", TokenKind.LeftBracket),
        ("]", TokenKind.RightBracket), ("@", TokenKind.At), (",", TokenKind.Comma), ("$", TokenKind.Dollar), ("*", TokenKind.Star),
        ("|", TokenKind.Pipe), ("+", TokenKind.Plus), ("-", TokenKind.Minus),
    ];

    private readonly string text;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private QueryError? error;
    private int position;

    private Tokenizer(string text) => this.text = text;

    /// <summary>The tokens, the last of which is <see cref="TokenKind.End"/>, and what is wrong with the text, if anything.</summary>
    public static (ImmutableArray<Token> Tokens, QueryError? Error) Read(string text)
    {
        var tokenizer = new Tokenizer(text);
        tokenizer.ReadAll();
        return (tokenizer.tokens.ToImmutable(), tokenizer.error);
    }

    private void ReadAll()
    {
        while (error is null && SkipBlanks()) ReadOne();
        Add(TokenKind.End, position, "");
    }

    private bool SkipBlanks()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n') position++;
        return position < text.Length;
    }

    private void ReadOne()
    {
        var first = text[position];
        if (first is '"' or '\'') ReadLiteral(first);
        else if (char.IsAsciiDigit(first) || (first == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))) ReadNumber();
        else if (NameCharacters.IsStart(first)) ReadName();
        else ReadSymbol();
    }

    private void ReadLiteral(char quote)
    {
        var end = text.IndexOf(quote, position + 1);
        if (end < 0)
        {
            Fail(position, $"The text that starts here has no closing {quote}");
            return;
        }

        Add(TokenKind.Literal, position, text[(position + 1)..end]);
        position = end + 1;
    }

    private void ReadNumber()
    {
        var start = position;
        SkipDigits();
        if (position < text.Length && text[position] == '.')
        {
            position++;
            SkipDigits();
        }

        Add(TokenKind.Number, start, text[start..position]);
    }

    private void SkipDigits()
    {
        while (position < text.Length && char.IsAsciiDigit(text[position])) position++;
    }

    private void ReadName()
    {
        var start = position;
        while (position < text.Length && NameCharacters.IsPart(text[position])) position++;
        Add(TokenKind.Name, start, text[start..position]);
        var isPrefix = position < text.Length && text[position] == ':' && (position + 1 == text.Length || text[position + 1] != ':');
        if (isPrefix) Fail(start, $"Names have no prefix here, so '{text[start..position]}:' cannot stand before one");
    }

    private void ReadSymbol()
    {
        foreach (var (symbol, kind) in Symbols)
        {
            if (string.CompareOrdinal(text, position, symbol, 0, symbol.Length) != 0) continue;
            Add(kind, position, symbol);
            position += symbol.Length;
            return;
        }

        Fail(position, text[position] == '!' ? "Expected '!='; negation is not()" : $"The character {Shown(text[position])} means nothing here");
    }

    private static string Shown(char character) => char.IsControl(character) || char.IsSurrogate(character) ? $"U+{(int)character:X4}" : $"'{character}'";

    private void Add(TokenKind kind, int offset, string value) => tokens.Add(new Token(kind, offset, value));

    private void Fail(int offset, string message) => error = new QueryError(offset, message + ".");
}
