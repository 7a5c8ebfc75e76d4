using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

public enum ConsentRulesCause
{
    /// <summary>Not three words.</summary>
    Unreadable,
    Channel,
    Country,
    Mode,

    /// <summary>The line says what an earlier one has said otherwise.</summary>
    Twice,
}

/// <param name="Line">From 1.</param>
public sealed record ConsentRulesProblem(int Line, ConsentRulesCause Cause, string Text);

public sealed record ConsentRulesReading(IReadOnlyList<ConsentRow> Rows, IReadOnlyList<ConsentRulesProblem> Problems);

/// <summary>Rules as they are stored, one a line: "email RO strict", "sms EU soft-opt-in", "whatsapp * notice".</summary>
public static class ConsentRulesText
{
    public static ConsentRulesReading Read(string text)
    {
        List<ConsentRow> rows = [];
        List<ConsentRulesProblem> problems = [];
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            if (line.Length == 0)
                continue;
            if (Cause(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), rows) is { } cause)
                problems.Add(new ConsentRulesProblem(number, cause, line));
        }

        return new ConsentRulesReading(rows, problems);
    }

    public static string Write(IEnumerable<ConsentRow> rows) =>
        string.Join('\n', rows.Select(row => $"{ChannelCodes.Of(row.Channel)} {row.Country} {ConsentModeCodes.Of(row.Mode)}"));

    /// <summary>Null when the line was a row.</summary>
    private static ConsentRulesCause? Cause(string[] words, List<ConsentRow> rows)
    {
        if (words.Length != 3)
            return ConsentRulesCause.Unreadable;
        if (ChannelCodes.Find(words[0].ToLowerInvariant()) is not { } channel || !ConsentRules.Choosable.Contains(channel))
            return ConsentRulesCause.Channel;

        var country = words[1].ToUpperInvariant();
        if (!IsPlace(country))
            return ConsentRulesCause.Country;
        if (ConsentModeCodes.Find(words[2]) is not { } mode)
            return ConsentRulesCause.Mode;
        if (rows.Exists(row => row.Channel == channel && row.Country == country))
            return ConsentRulesCause.Twice;

        rows.Add(new ConsentRow(channel, country, mode));
        return null;
    }

    private static bool IsPlace(string country) =>
        country is ConsentRules.Everywhere or CountryGroups.EuropeanUnion || (country.Length == 2 && country.All(char.IsAsciiLetterUpper));
}
