using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Configuration;

/// <summary>The stored rules as a table of countries and channels, and back.</summary>
internal static class ConsentTable
{
    public static IList<ConsentRowModel> Of(string stored)
    {
        var rows = ConsentRulesText.Read(stored).Rows;
        var places = rows.Select(row => row.Country).Prepend(ConsentRules.Everywhere).Distinct();
        return [.. places.Select(place => new ConsentRowModel
        {
            Country = place,
            EmailModeId = ModeId(rows, place, Channel.Email),
            SmsModeId = ModeId(rows, place, Channel.Sms),
            WhatsAppModeId = ModeId(rows, place, Channel.WhatsApp),
        })];
    }

    /// <summary>As it is stored; a place that stands twice makes lines that the reader refuses.</summary>
    public static string Text(IEnumerable<ConsentRowModel> table) => ConsentRulesText.Write(table.Where(row => !string.IsNullOrWhiteSpace(row.Country)).SelectMany(Rows));

    /// <summary>A mode was chosen, and no country to go with it.</summary>
    public static bool HasNamelessRow(IEnumerable<ConsentRowModel> table) =>
        table.Any(row => string.IsNullOrWhiteSpace(row.Country) && (row.EmailModeId, row.SmsModeId, row.WhatsAppModeId) != (0, 0, 0));

    private static IEnumerable<ConsentRow> Rows(ConsentRowModel row)
    {
        (Channel Channel, int ModeId)[] cells = [(Channel.Email, row.EmailModeId), (Channel.Sms, row.SmsModeId), (Channel.WhatsApp, row.WhatsAppModeId)];
        return cells
            .Where(cell => ConsentModeCodes.Modes.Contains((ConsentMode)cell.ModeId))
            .Select(cell => new ConsentRow(cell.Channel, row.Country!.Trim().ToUpperInvariant(), (ConsentMode)cell.ModeId));
    }

    private static int ModeId(IEnumerable<ConsentRow> rows, string place, Channel channel) =>
        (int)(rows.FirstOrDefault(row => row.Country == place && row.Channel == channel)?.Mode ?? ConsentMode.NotChosen);
}
