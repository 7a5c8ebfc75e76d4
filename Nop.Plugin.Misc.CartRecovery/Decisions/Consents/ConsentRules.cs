using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <param name="Country">Two-letter code, <see cref="CountryGroups.EuropeanUnion"/> or <see cref="ConsentRules.Everywhere"/>.</param>
public sealed record ConsentRow(Channel Channel, string Country, ConsentMode Mode);

/// <summary>How a store comes by consent: its own mode for e-mail, and what it says otherwise by channel and country.</summary>
public sealed record ConsentRules(ConsentMode Default, IReadOnlyList<ConsentRow> Rows, ImpliedAges Ages = default)
{
    public const string Everywhere = "*";

    public static ConsentRules Of(ConsentMode mode) => new(mode, []);

    /// <summary>Those whose mode is a choice: a browser must be asked by its own question, and the shop's own pages need no consent.</summary>
    public static IReadOnlyList<Channel> Choosable { get; } = [Channel.Email, Channel.Sms, Channel.WhatsApp];

    public bool AsksForCountries => Rows.Any(row => row.Country != Everywhere);

    public bool AsksForPurchases => Ages.AfterNotice > 0 || Default == ConsentMode.SoftOptIn || Rows.Any(row => row.Mode == ConsentMode.SoftOptIn);

    public ConsentTerms For(Channel channel, string country) => new(ModeOf(channel, country), Ages);

    /// <summary>The country's own row, else its group's, else the channel's. A store that has not chosen sends nothing, whatever its rows say.</summary>
    public ConsentMode ModeOf(Channel channel, string country)
    {
        if (channel == Channel.OnSite)
            return ConsentMode.NotNeeded;
        if (Default == ConsentMode.NotChosen)
            return ConsentMode.NotChosen;
        if (channel == Channel.WebPush)
            return ConsentMode.Strict;

        foreach (var place in CountryGroups.Of(country).Append(Everywhere))
        {
            if (Rows.FirstOrDefault(row => row.Channel == channel && row.Country == place) is { } row)
                return row.Mode;
        }

        return channel == Channel.Email ? Default : ConsentMode.Strict;
    }
}
