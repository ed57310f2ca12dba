namespace Auditor.Rules.Packs;

public enum EditOperation
{
    /// <summary><c>after: XPATH, insert: TEXT</c>: whole lines after the last line of the item, with its indentation.</summary>
    InsertLinesAfter,

    /// <summary><c>before: XPATH, insert: TEXT</c>: whole lines before the first line of the item.</summary>
    InsertLinesBefore,

    /// <summary><c>replace: XPATH, with: TEXT</c>: the item's span.</summary>
    Replace,

    /// <summary><c>append: XPATH, text: TEXT</c>: right behind the item, on its line.</summary>
    Append,

    /// <summary><c>prepend: XPATH, text: TEXT</c>: right before the item, on its line.</summary>
    Prepend,

    /// <summary><c>delete: XPATH</c>: the item's span; of a word among others also the blanks behind it.</summary>
    Delete,

    /// <summary><c>delete-lines: XPATH</c>: the whole lines of the item.</summary>
    DeleteLines,

    /// <summary><c>create: PATH, with: TEXT</c>: a new file beside the artifact; <c>At</c> is the subject.</summary>
    CreateFile,

    /// <summary><c>into: XPATH, insert: TEXT</c>: an entry of each YAML collection that is selected (an attribute <c>body</c>), in the style it is written in.</summary>
    InsertEntry,
}
