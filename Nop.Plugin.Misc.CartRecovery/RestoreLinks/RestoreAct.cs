using Nop.Plugin.Misc.CartRecovery.Attribution;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

/// <summary>The line of a cart that could not be brought back, or not whole.</summary>
internal sealed record LeftOut(InspectedLine Line, LineFate Fate);

/// <param name="Filled">Lines that are in the cart now.</param>
internal sealed record RestoreResult(int Filled, IReadOnlyList<LeftOut> LeftOut);

/// <summary>What POST does, for whoever holds the link and in his own cart. It never signs anybody in.</summary>
internal sealed class RestoreAct(
    RestoreLinkStore links,
    RestoreLinkClaims claims,
    RestorePage page,
    CartRestorer restorer,
    VisitorEpisode episodes,
    ClickRecorder clicks,
    TimeProvider time)
{
    private const int Attempts = 5;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <returns>Null when the same visitor's other press is doing it right now, and for crawlers, who share one account.</returns>
    public async Task<RestoreResult?> RunAsync(OpenedLink opened, bool replacesCart)
    {
        if (opened.Visitor.IsSystemAccount || await TakeAsync(opened) is not { } taken)
            return null;
        try
        {
            await clicks.HumanAsync(taken, opened.Visitor.Id);
            return await RestoreAsync(opened, replacesCart);
        }
        finally
        {
            await claims.GiveBackAsync(taken, opened.Visitor.Id);
        }
    }

    /// <summary>Two visitors at once each have their own cart and need not wait for one another.</summary>
    private async Task<RestoreLink?> TakeAsync(OpenedLink opened)
    {
        var link = opened.Link;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var now = time.NowUtc();
            if (link.RestoringCustomerId == opened.Visitor.Id && link.RestoringUntilUtc?.AsUtc() > now)
                return null;
            if (await claims.TakeAsync(link, opened.Visitor.Id, now + Lease))
                return link;
            link = await links.ByIdAsync(link.Id) ?? link;
        }

        return link;
    }

    private async Task<RestoreResult> RestoreAsync(OpenedLink opened, bool replacesCart)
    {
        var lines = await page.InspectAsync(opened);
        if (opened.IsSamePerson)
            await episodes.AdoptAsync(opened.Episode, opened.Visitor.Id, opened.IsGuest);
        if (replacesCart)
            await restorer.RemoveOthersAsync(lines, opened.Visitor, opened.Store);
        var filled = await restorer.FillAsync(lines, opened.Visitor, opened.Store);
        if (filled.Count > 0)
            await restorer.ApplyCouponAsync(opened);
        if (opened.IsSamePerson)
            await episodes.RecogniseAsync(opened.Episode, opened.Visitor.Id, opened.Link.RecipientId);
        return new RestoreResult(filled.Count, [.. lines.Select(line => new LeftOut(line, Fate(line, filled))).Where(left => left.Fate != LineFate.AsItWas)]);
    }

    /// <summary>The page promised it, but the cart refused: to the shopper that is the same as not sold.</summary>
    private static LineFate Fate(InspectedLine line, IReadOnlyList<InspectedLine> filled) =>
        line.Outcome.Quantity > 0 && !filled.Contains(line) ? LineFate.Gone : line.Outcome.Fate;
}
