using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Decisions.Consents;

/// <summary>What the shop may rest a message on, and on which line of its ledger.</summary>
public readonly record struct ConsentStanding(ConsentState State, ConsentBasis Basis = ConsentBasis.None, int ConsentId = 0);

/// <summary>How long consent counts that nobody gave in words. Months; 0 for ever.</summary>
/// <param name="AfterPurchase">Since the last order: two years in Canada.</param>
/// <param name="AfterNotice">Since the person was told or joined a newsletter: six months in Canada. A purchase renews it.</param>
public readonly record struct ImpliedAges(int AfterPurchase, int AfterNotice)
{
    internal bool Allows(DateTime sinceUtc, DateTime? boughtUtc, DateTime nowUtc) =>
        IsWithin(sinceUtc, AfterNotice, nowUtc) || (boughtUtc is { } bought && IsWithin(bought, AfterPurchase, nowUtc));

    internal bool AllowsPurchase(DateTime boughtUtc, DateTime nowUtc) => IsWithin(boughtUtc, AfterPurchase, nowUtc);

    /// <summary>The last day still counts: 29 August plus six months is 28 February.</summary>
    private static bool IsWithin(DateTime sinceUtc, int months, DateTime nowUtc) => months == 0 || nowUtc <= sinceUtc.AddMonths(months);
}

/// <summary>What one channel asks of people in one country.</summary>
public sealed record ConsentTerms(ConsentMode Mode, ImpliedAges Ages = default)
{
    public static ConsentTerms Strict { get; } = new(ConsentMode.Strict);

    /// <summary>Only then is it worth asking when somebody bought last.</summary>
    public bool AsksForPurchases => Mode == ConsentMode.SoftOptIn || Ages.AfterNotice > 0;

    /// <param name="trail">What he said and was told.</param>
    /// <param name="boughtUtc">His last purchase; null when there is none or nobody asked.</param>
    /// <param name="nowUtc">The moment that counts.</param>
    /// <param name="wroteFirst">The message answers his own.</param>
    public ConsentStanding Judge(ConsentTrail trail, DateTime? boughtUtc, DateTime nowUtc, bool wroteFirst = false)
    {
        var standing = Judged(trail, boughtUtc, nowUtc);
        return wroteFirst && standing.State is not (ConsentState.Granted or ConsentState.Withdrawn)
            ? new ConsentStanding(ConsentState.Granted, ConsentBasis.Conversation)
            : standing;
    }

    private ConsentStanding Judged(ConsentTrail trail, DateTime? boughtUtc, DateTime nowUtc)
    {
        var word = trail.Word(nowUtc);
        if (word is { State: ConsentState.Withdrawn } refusal)
            return new ConsentStanding(ConsentState.Withdrawn, ConsentId: refusal.Id);
        if (Mode == ConsentMode.NotNeeded)
            return new ConsentStanding(ConsentState.Granted, ConsentBasis.NotNeeded);
        if (word is { Kind: ConsentKind.Express } own)
            return OfWord(own, nowUtc);

        var implied = OfNewsletter(word, boughtUtc, nowUtc);
        return implied.State == ConsentState.Granted ? implied : Better(implied, OfSilence(trail.Told(nowUtc), boughtUtc, nowUtc));
    }

    private static ConsentStanding OfWord(ConsentEntry word, DateTime nowUtc)
    {
        if (word.IsConfirmed(nowUtc))
            return new ConsentStanding(ConsentState.Granted, ConsentBasis.Confirmed, word.Id);
        return word.State == ConsentState.Granted
            ? new ConsentStanding(ConsentState.Granted, ConsentBasis.Express, word.Id)
            : new ConsentStanding(ConsentState.Unconfirmed, ConsentId: word.Id);
    }

    private ConsentStanding OfNewsletter(ConsentEntry? word, DateTime? boughtUtc, DateTime nowUtc) => word switch
    {
        null => default,
        { } joined when Ages.Allows(joined.AtUtc, boughtUtc, nowUtc) => new ConsentStanding(ConsentState.Granted, ConsentBasis.Newsletter, joined.Id),
        _ => new ConsentStanding(ConsentState.Expired),
    };

    private ConsentStanding OfSilence(ConsentEntry? told, DateTime? boughtUtc, DateTime nowUtc) => Mode switch
    {
        ConsentMode.Notice => OfNotice(told, boughtUtc, nowUtc),
        ConsentMode.SoftOptIn when told is { } notice && boughtUtc is { } bought => Ages.AllowsPurchase(bought, nowUtc)
            ? new ConsentStanding(ConsentState.Granted, ConsentBasis.SoftOptIn, notice.Id)
            : new ConsentStanding(ConsentState.Expired),
        _ => default,
    };

    /// <summary>With a limit there must be a day to count from: whoever neither was told nor bought has none.</summary>
    private ConsentStanding OfNotice(ConsentEntry? told, DateTime? boughtUtc, DateTime nowUtc)
    {
        if (Ages.AfterNotice == 0 || Ages.Allows(told?.AtUtc ?? DateTime.MinValue, boughtUtc, nowUtc))
            return new ConsentStanding(ConsentState.Granted, ConsentBasis.Notice, told?.Id ?? 0);
        return told is null && boughtUtc is null ? default : new ConsentStanding(ConsentState.Expired);
    }

    private static ConsentStanding Better(ConsentStanding one, ConsentStanding other) => other.State == ConsentState.None ? one : other;
}
