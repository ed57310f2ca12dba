namespace Auditor.Documents.Queries.Syntax;

/// <summary>Precedence of the binary operators (XPath 1.0, productions 21-27).</summary>
internal static class Operators
{
    /// <summary>The operator that a token is where one can stand; names are operators there.</summary>
    public static Operator? At(Token token) => token.Kind switch
    {
        TokenKind.Equal => Operator.Equal,
        TokenKind.NotEqual => Operator.NotEqual,
        TokenKind.Less => Operator.Less,
        TokenKind.LessOrEqual => Operator.LessOrEqual,
        TokenKind.Greater => Operator.Greater,
        TokenKind.GreaterOrEqual => Operator.GreaterOrEqual,
        TokenKind.Plus => Operator.Add,
        TokenKind.Minus => Operator.Subtract,
        TokenKind.Star => Operator.Multiply,
        TokenKind.Name => Named(token.Text),
        _ => null,
    };

    private static Operator? Named(string name) => name switch
    {
        "or" => Operator.Or,
        "and" => Operator.And,
        "div" => Operator.Divide,
        "mod" => Operator.Modulo,
        _ => null,
    };

    /// <summary>The first operator of each level stands for it.</summary>
    public static Operator LevelOf(Operator found) => found switch
    {
        Operator.NotEqual => Operator.Equal,
        Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => Operator.Less,
        Operator.Subtract => Operator.Add,
        Operator.Divide or Operator.Modulo => Operator.Multiply,
        _ => found,
    };

    /// <summary>The next tighter level.</summary>
    public static Operator Tighter(Operator level) => level switch
    {
        Operator.Equal => Operator.Less,
        Operator.Less => Operator.Add,
        Operator.Add => Operator.Multiply,
        Operator.Multiply => Operator.Union,
        _ => level + 1,
    };
}
