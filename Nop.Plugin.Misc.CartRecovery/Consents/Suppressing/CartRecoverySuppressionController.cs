using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.CartRecovery.Consents.Proof;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Consents.Suppressing;

/// <summary>Who must not be written to, and what those who were written to had agreed to. Addresses come by POST alone: what stands in an address bar is kept by everybody.</summary>
public sealed class CartRecoverySuppressionController : CartRecoveryAdminController
{
    /// <summary>A million of the longest addresses.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> List() => Page(await The<SuppressionPages>().ForAsync());

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> List(SuppressionPageModel model)
    {
        ModelState.Clear();
        if (The<StaffSuppressions>().Read(model.Address).Hash.Length > 0)
            return Page(await The<SuppressionPages>().ForAsync(model.Address));

        await RefuseAsync("Suppressions.NoAddress");
        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Add(SuppressionPageModel model)
    {
        var channels = Chosen(model.Channels);
        var added = await The<StaffSuppressions>().AddAsync(model.Address ?? "", channels);
        if (added == 0)
        {
            await RefuseAsync(channels.Count == 0 ? "Suppressions.NoChannel" : "Suppressions.NoAddress");
            return RedirectToAction(nameof(List));
        }

        await NoteAsync(ActivityTypes.SuppressionAdded, added.ToString(CultureInfo.InvariantCulture));
        await SucceedAsync("Suppressions.Added");
        ModelState.Clear();
        return Page(await The<SuppressionPages>().ForAsync(model.Address));
    }

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    public async Task<IActionResult> Lift(int id)
    {
        if (await The<SuppressionQueries>().LiftAsync(id))
        {
            await NoteAsync(ActivityTypes.SuppressionLifted, id.ToString(CultureInfo.InvariantCulture));
            await SucceedAsync("Suppressions.Lifted");
        }

        return RedirectToAction(nameof(List));
    }

    /// <summary>So that a large file's page can ask how far it is while it is being sent.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Begin(string? fileName) => Json(new { (await The<SuppressionImports>().BeginAsync(fileName ?? "")).Id });

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    [RequestSizeLimit(MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
    public async Task<IActionResult> Upload(int importId, IList<string> channels, IFormFile? addresses)
    {
        var chosen = Chosen(channels);
        if (addresses is null || addresses.Length == 0 || chosen.Count == 0)
        {
            await RefuseAsync(chosen.Count == 0 ? "Suppressions.NoChannel" : "Suppressions.Import.NoFile");
            return RedirectToAction(nameof(List));
        }

        var begun = await The<SuppressionImportStore>().ByIdAsync(importId);
        var import = begun is { State: SuppressionImportState.Reading, LinesRead: 0 } ? begun : await The<SuppressionImports>().BeginAsync(addresses.FileName);
        await using var stream = addresses.OpenReadStream();
        await The<SuppressionImports>().ReadAsync(import, chosen, stream, HttpContext.RequestAborted);
        await NoteAsync(ActivityTypes.SuppressionsImported, import.Added.ToString(CultureInfo.InvariantCulture));
        return RedirectToAction(nameof(List));
    }

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ManageSettings, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Progress(int importId) => await The<SuppressionImportStore>().ByIdAsync(importId) is { } import
        ? Json(new { IsReading = import.State == SuppressionImportState.Reading, Text = await The<SuppressionPages>().SummaryAsync(import) })
        : Json(new { IsReading = false, Text = "" });

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ManageSettings)]
    [CheckPermission(CartRecoveryPermissions.Export)]
    public async Task<IActionResult> Export()
    {
        await NoteAsync(ActivityTypes.SuppressionsExported, "");
        Attach("suppressions.csv");
        await The<SuppressionExport>().WriteAsync(Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    /// <summary>Every send of a period, or to one person, with what it rested on: written to the activity log without the person.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.Export)]
    public async Task<IActionResult> Proof(SuppressionPageModel model)
    {
        var people = string.IsNullOrWhiteSpace(model.Address) ? null : await The<StaffSuppressions>().PeopleAsync(model.Address);
        if (people is { Count: 0 })
        {
            await RefuseAsync("Suppressions.Proof.Nobody");
            return RedirectToAction(nameof(List));
        }

        var period = ProofPeriod.Of(model.ProofFrom, model.ProofTo, The<TimeProvider>().NowUtc());
        await NoteAsync(ActivityTypes.ProofExported, string.Create(CultureInfo.InvariantCulture, $"{period.FromUtc:yyyy-MM-dd} - {period.ToUtc.AddDays(-1):yyyy-MM-dd}"));
        Attach(string.Create(CultureInfo.InvariantCulture, $"consent-proof-{period.FromUtc:yyyyMMdd}-{period.ToUtc.AddDays(-1):yyyyMMdd}.csv"));
        await The<ProofExport>().WriteAsync(Response.Body, period, people is null ? null : [.. people.Select(person => person.Id)], HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private void Attach(string fileName)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        Response.Headers.CacheControl = "no-store";
    }

    private static List<Channel> Chosen(IEnumerable<string>? codes) => [.. (codes ?? []).Select(ChannelCodes.Find).OfType<Channel>().Distinct()];

    private ViewResult Page(SuppressionPageModel model) => View(ViewPath("Consents", "Suppressions"), model);
}
