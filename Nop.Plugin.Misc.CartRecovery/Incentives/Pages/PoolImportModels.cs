using Nop.Plugin.Misc.CartRecovery.Incentives.Pools;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Incentives.Pages;

/// <summary>Files of codes as the page shows them: what was found, line by line, and what the merchant may do.</summary>
internal sealed class PoolImportModels(PoolStore store, AdminTexts texts)
{
    private const int Shown = 5;
    private const int FirstCodes = 10;

    public async Task<IReadOnlyList<PoolImportModel>> OfAsync(int incentiveId)
    {
        List<PoolImportModel> models = [];
        foreach (var import in await store.OfOfferAsync(incentiveId, Shown))
            models.Add(await OfAsync(import));
        return models;
    }

    public async Task<PoolImportModel> OfAsync(PoolImport import) => new()
    {
        Id = import.Id,
        FileName = import.FileName,
        Started = await texts.TimeAsync(import.StartedUtc),
        State = await texts.OfAsync($"Offers.Import.State.{import.State}"),
        IsReading = import.State == PoolImportState.Reading,
        IsReady = import.State == PoolImportState.Ready,
        IsRefused = import.State == PoolImportState.Refused,
        Summary = await texts.OfAsync("Offers.Import.Summary", import.LinesRead, import.Codes, import.EmptyLines, import.Problems),
        FirstCodes = import.State == PoolImportState.Ready ? await store.FirstCodesAsync(import.Id, FirstCodes) : [],
        Remarks = await RemarksAsync(import),
    };

    private async Task<IReadOnlyList<string>> RemarksAsync(PoolImport import)
    {
        if (import.State is not (PoolImportState.Ready or PoolImportState.Refused))
            return [];

        var report = PoolReport.Read(import.Report);
        List<string> remarks = [];
        foreach (var remark in report.Problems)
            remarks.Add(await texts.OfAsync($"Offers.Import.Problem.{remark.Problem}", remark.Line, remark.Code));
        if (import.Problems > report.Problems.Count)
            remarks.Add(await texts.OfAsync("Offers.Import.MoreProblems", import.Problems - report.Problems.Count));
        if (report.EmptyLines.Count > 0)
            remarks.Add(await texts.OfAsync("Offers.Import.EmptyLines", import.EmptyLines, string.Join(", ", report.EmptyLines.Take(20)) + (import.EmptyLines > 20 ? ", …" : "")));
        return remarks;
    }
}
