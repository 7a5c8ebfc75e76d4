using System.Text;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;

namespace Nop.Plugin.Misc.CartRecovery.Reports;

/// <summary>Every touch of a period as CSV, written page by page.</summary>
internal sealed class TouchExport(EpisodeQueries queries, RecipientStore recipients, CampaignStore campaigns)
{
    private const int Page = 500;

    public async Task WriteAsync(Stream output, ReportPeriod period, CancellationToken cancellation)
    {
        // Spreadsheets read UTF-8 only when told so by a mark.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of("touch", "episode", "campaign", "step", "channel", "state", "reason", "recipient", "due_utc", "decided_utc", "sent_utc", "delivered_utc", "variant"));
        var names = await campaigns.NamesAsync();
        var last = 0;
        while (!cancellation.IsCancellationRequested)
        {
            var touches = await queries.TouchesAfterAsync(last, period, Page);
            if (touches.Count == 0)
                return;

            var people = await recipients.ByIdsAsync([.. touches.Select(touch => touch.RecipientId).Distinct()]);
            var variants = await campaigns.VariantNamesAsync(touches.Select(touch => touch.VariantId));
            foreach (var touch in touches)
                await writer.WriteAsync(Line(touch, names, people, variants.GetValueOrDefault(touch.VariantId, "")));
            last = touches[^1].Id;
        }
    }

    private static string Line(Touch touch, IReadOnlyDictionary<int, string> names, IReadOnlyDictionary<int, Recipient> people, string variant) => CsvLine.Of(
        touch.Id,
        touch.EpisodeId,
        names.GetValueOrDefault(touch.CampaignId, ""),
        touch.StepNumber,
        ChannelCodes.Of(touch.Channel),
        touch.State.ToString().ToLowerInvariant(),
        touch.ReasonId == 0 ? "" : ((Reason)touch.ReasonId).Code(),
        people.GetValueOrDefault(touch.RecipientId)?.Email ?? "",
        touch.DueUtc,
        touch.DecidedUtc,
        touch.SentUtc,
        touch.DeliveredUtc,
        variant);
}
