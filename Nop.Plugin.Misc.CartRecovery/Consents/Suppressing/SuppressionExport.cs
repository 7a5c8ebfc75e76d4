using System.Text;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Reports;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>Every suppression as CSV, written page by page; another shop of the same merchant can read it in.</summary>
internal sealed class SuppressionExport(SuppressionQueries queries)
{
    private const int Page = 1_000;

    public async Task WriteAsync(Stream output, CancellationToken cancellation)
    {
        // Spreadsheets read UTF-8 only when told so by a mark.
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of("sha256", "channel", "cause", "since_utc"));
        for (var last = 0; !cancellation.IsCancellationRequested;)
        {
            var rows = await queries.AfterAsync(last, Page);
            if (rows.Count == 0)
                return;

            foreach (var row in rows)
                await writer.WriteAsync(CsvLine.Of(row.AddressHash, ChannelCodes.Of((Channel)row.ChannelId), ((SuppressionCause)row.CauseId).ToString(), row.CreatedUtc.AsUtc()));
            last = rows[^1].Id;
        }
    }
}
