using System.Text;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;

namespace Nop.Plugin.Misc.CartRecovery.Reports.Replay;

/// <summary>The rows of a replay as CSV, written page by page.</summary>
internal sealed class ReplayExport(ReplayStore store, RecipientStore recipients, CampaignStore campaigns)
{
    private const int Page = 500;

    public async Task WriteAsync(Stream output, int runId, CancellationToken cancellation)
    {
        // Spreadsheets read UTF-8 only when told so by a mark.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of("episode", "campaign", "step", "variant", "channel", "verdict", "reason", "recipient", "due_utc", "decided_utc", "cart_value", "discount", "bought_anyway"));
        var names = await campaigns.NamesAsync();
        var last = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var rows = await store.RowsAfterAsync(runId, last, Page);
            if (rows.Count == 0)
                return;

            var people = await recipients.ByIdsAsync([.. rows.Select(row => row.RecipientId).Distinct()]);
            foreach (var row in rows)
                await writer.WriteAsync(Line(row, names, people));
            last = rows[^1].Id;
        }
    }

    private static string Line(ReplayRow row, IReadOnlyDictionary<int, string> names, IReadOnlyDictionary<int, Recipient> people) => CsvLine.Of(
        row.EpisodeId,
        names.GetValueOrDefault(row.CampaignId, ""),
        row.StepNumber,
        row.VariantId == 0 ? "" : row.VariantId,
        ChannelCodes.Of((Channel)row.ChannelId),
        row.ReasonId == 0 ? "send" : "skip",
        row.ReasonId == 0 ? "" : ((Reason)row.ReasonId).Code(),
        people.GetValueOrDefault(row.RecipientId)?.Email ?? "",
        row.DueUtc,
        row.DecidedUtc,
        row.CartValue,
        row.Discount,
        row.BoughtAnyway ? "yes" : "");
}
