namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <param name="Places">Codes and names to choose from.</param>
public sealed record ConsentRowsView(IList<ConsentRowModel> Rows, IReadOnlyList<(string Code, string Name)> Places)
{
    /// <param name="key">What the row's fields are called by; any word, since the page says the order.</param>
    public ConsentRowView Row(string key, ConsentRowModel row) => new(key, row, Places);
}

public sealed record ConsentRowView(string Key, ConsentRowModel Row, IReadOnlyList<(string Code, string Name)> Places);
