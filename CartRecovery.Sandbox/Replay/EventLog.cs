using System.Globalization;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;

namespace CartRecovery.Sandbox.Replay;

internal enum ReplayEventKind
{
    Cart,
    Remove,
    View,
    Purchase,
}

internal sealed record ReplayEvent(DateTime Utc, string Visitor, ReplayEventKind Kind, string Item, decimal Price);

/// <summary>Reads an event log row by row: a long log is never in memory as a whole.</summary>
internal sealed partial class EventLog(string file)
{
    private const string Header = "ts_utc_ms,visitor,event,item,price";
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <exception cref="ReplayInputException">At the first row that cannot be understood, with its line.</exception>
    public IEnumerable<ReplayEvent> Read()
    {
        using var text = new StreamReader(file);
        using var csv = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { IgnoreBlankLines = false, BadDataFound = bad => throw At(bad.Context.Parser!.RawRow, "a stray quotation mark") });
        if (!csv.Read() || string.Join(',', csv.Record!) != Header)
            throw At(1, $"the header must be {Header}");

        long last = 0;
        while (csv.Read())
        {
            var (milliseconds, read) = Row(csv.Record!, csv.RawRow);
            if (milliseconds < last)
                throw At(csv.RawRow, "the rows are not sorted by time");
            last = milliseconds;
            yield return read;
        }
    }

    private (long Milliseconds, ReplayEvent Event) Row(string[] cells, int line)
    {
        if (cells.Length != 5)
            throw At(line, $"{cells.Length} columns instead of 5");
        if (!long.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds > LastMillisecond)
            throw At(line, $"\"{cells[0]}\" is no time in milliseconds since 1970");
        if (!Visitor().IsMatch(cells[1]))
            throw At(line, $"the visitor \"{cells[1]}\" must be 1 to 60 letters, digits, dots, dashes or underscores");

        var kind = Kind(cells[2]) ?? throw At(line, $"unknown event \"{cells[2]}\"; it must be cart, remove, view or purchase");
        if (cells[3].Length == 0 && kind is (ReplayEventKind.Cart or ReplayEventKind.Remove))
            throw At(line, "the item is missing");

        // The platform keeps whole seconds of our times; so does the replay.
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds - milliseconds % 1000).UtcDateTime;
        return (milliseconds, new ReplayEvent(utc, cells[1], kind, cells[3], Price(cells[4], line)));
    }

    private static ReplayEventKind? Kind(string text) => text switch
    {
        "cart" => ReplayEventKind.Cart,
        "remove" => ReplayEventKind.Remove,
        "view" => ReplayEventKind.View,
        "purchase" => ReplayEventKind.Purchase,
        _ => null,
    };

    private decimal Price(string text, int line)
    {
        if (text.Length == 0)
            return 1m;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) || price > 100_000_000m)
            throw At(line, $"\"{text}\" is no price");
        return decimal.Round(price, 4);
    }

    private ReplayInputException At(int line, string what) => ReplayInputException.At(file, line, what);

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9_-]|\\.(?=[A-Za-z0-9_-])){0,59}$")]
    private static partial Regex Visitor();
}
