using System.Globalization;
using Nop.Plugin.Misc.CartRecovery.Decisions.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

internal sealed class SuppressionPages(SuppressionQueries queries, SuppressionImportStore imports, StaffSuppressions staff, AdminTexts texts, IPermissionService permissions)
{
    private const int ImportsShown = 5;

    /// <param name="sought">An address to look for; null for none.</param>
    public async Task<SuppressionPageModel> ForAsync(string? sought = null)
    {
        List<SuppressionRowModel> found = [];
        var line = staff.Read(sought);
        foreach (var row in line.Hash.Length == 0 ? [] : await queries.OfHashAsync(line.Hash))
            found.Add(await RowAsync(row));
        List<SuppressionTotalModel> totals = [];
        foreach (var total in await queries.TotalsAsync())
            totals.Add(new SuppressionTotalModel(await ChannelAsync(total.Channel), await CauseAsync(total.Cause), total.Addresses));
        List<SuppressionImportModel> lists = [];
        foreach (var import in await imports.NewestAsync(ImportsShown))
            lists.Add(await ImportAsync(import));
        return new SuppressionPageModel
        {
            Sought = StaffSuppressions.Masked(sought),
            Found = found,
            Totals = totals,
            Imports = lists,
            MayExport = await permissions.AuthorizeAsync(CartRecoveryPermissions.Export),
        };
    }

    public Task<string> SummaryAsync(SuppressionImport import) =>
        texts.OfAsync("Suppressions.Import.Summary", import.LinesRead, import.Added, import.Known, import.Problems);

    private async Task<SuppressionRowModel> RowAsync(Suppression row)
    {
        var cause = (SuppressionCause)row.CauseId;
        return new SuppressionRowModel(row.Id, await ChannelAsync((Channel)row.ChannelId), await CauseAsync(cause), await texts.TimeAsync(row.CreatedUtc), cause != SuppressionCause.Erased);
    }

    private async Task<SuppressionImportModel> ImportAsync(SuppressionImport import) => new(
        import.Id,
        import.FileName,
        await texts.TimeAsync(import.StartedUtc),
        await texts.OfAsync($"Suppressions.Import.State.{import.State}"),
        import.State == SuppressionImportState.Reading,
        await SummaryAsync(import),
        await RemarksAsync(import));

    private async Task<IReadOnlyList<string>> RemarksAsync(SuppressionImport import)
    {
        List<string> remarks = [];
        foreach (var remark in import.Report.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = remark.Split(':');
            var problem = (SuppressionProblem)int.Parse(parts[1], CultureInfo.InvariantCulture);
            remarks.Add(await texts.OfAsync($"Suppressions.Import.Problem.{problem}", parts[0]));
        }

        if (import.Problems > remarks.Count)
            remarks.Add(await texts.OfAsync("Suppressions.Import.More", import.Problems - remarks.Count));
        return remarks;
    }

    private Task<string> ChannelAsync(Channel channel) => texts.OfAsync($"Campaigns.Channel.{ChannelCodes.Of(channel)}");

    private Task<string> CauseAsync(SuppressionCause cause) => texts.OfAsync($"Consents.Cause.{cause}");
}
