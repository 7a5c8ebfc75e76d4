using System.Globalization;
using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

internal sealed record MailRow(int Id, int TouchId);

/// <param name="LastMailId">The newest mail that could be seen when the order was committed.</param>
internal sealed record OrderMark(int EpisodeId, int LastMailId);

/// <summary>What the shop's own book and the queue say about the same time.</summary>
internal sealed record SendHistory(IReadOnlyList<Touch> Ledger, IReadOnlyList<MailRow> Mails, IReadOnlyList<OrderMark> Orders)
{
    public static async Task<SendHistory> ReadAsync(TouchShop shop, IReadOnlyList<OrderMark>? orders = null) =>
        new(await shop.LedgerAsync(), [.. (await shop.MailsAsync()).Select(Of)], orders ?? []);

    private static MailRow Of(QueuedEmail mail) => new(mail.Id, int.Parse(mail.Body["touch:".Length..], CultureInfo.InvariantCulture));
}

/// <summary>Trusts neither side: the queue is what people get, the ledger is what we say they got.</summary>
internal static class HistoryChecker
{
    public static IReadOnlyList<string> Faults(SendHistory history, int capTouches = int.MaxValue, TimeSpan capPeriod = default) =>
    [
        .. Duplicated(history).Select(episode => $"duplicated: episode {episode}"),
        .. history.Ledger.Where(touch => touch.State == TouchState.Sent && !history.Mails.Any(mail => mail.TouchId == touch.Id)).Select(touch => $"lost: touch {touch.Id}"),
        .. history.Mails.Where(mail => !history.Ledger.Any(touch => touch.Id == mail.TouchId && touch.State is TouchState.Sent or TouchState.Failed)).Select(mail => $"unexpected: mail {mail.Id}"),
        .. AfterOrder(history).Select(mail => $"after order: mail {mail.Id}"),
        .. history.Ledger.Where(touch => touch.State == TouchState.Claimed).Select(touch => $"still claimed: touch {touch.Id}"),
        .. OverCap(history, capTouches, capPeriod).Select(touch => $"over cap: touch {touch.Id}"),
    ];

    private static IEnumerable<int> Duplicated(SendHistory history) => history.Mails
        .Join(history.Ledger, mail => mail.TouchId, touch => touch.Id, (_, touch) => (touch.EpisodeId, touch.StepNumber))
        .GroupBy(step => step)
        .Where(step => step.Count() > 1)
        .Select(step => step.Key.EpisodeId);

    private static IEnumerable<MailRow> AfterOrder(SendHistory history)
    {
        var episodes = history.Ledger.ToDictionary(touch => touch.Id, touch => touch.EpisodeId);
        var orders = history.Orders.ToLookup(order => order.EpisodeId);
        return history.Mails.Where(mail => orders[episodes.GetValueOrDefault(mail.TouchId)].Any(order => mail.Id > order.LastMailId));
    }

    private static IEnumerable<Touch> OverCap(SendHistory history, int touches, TimeSpan period)
    {
        foreach (var person in history.Ledger.Where(touch => touch.SentUtc != null).GroupBy(touch => touch.RecipientId))
        {
            var sent = person.OrderBy(touch => touch.SentUtc).ToList();
            foreach (var touch in sent)
            {
                if (sent.Count(other => other.SentUtc <= touch.SentUtc && other.SentUtc > touch.SentUtc - period) > touches)
                    yield return touch;
            }
        }
    }
}
