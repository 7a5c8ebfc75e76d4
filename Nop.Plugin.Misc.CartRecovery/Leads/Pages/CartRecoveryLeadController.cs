using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Infrastructure.Installation;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.CartRecovery.Leads.Pages;

/// <summary>Reading needs one permission, writing to people and deciding for them another. No GET changes anything: that a message was read is said by a press.</summary>
public sealed class CartRecoveryLeadController : CartRecoveryAdminController
{
    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    public async Task<IActionResult> List(bool unread = false) => View(ViewPath("Leads", "List"), await The<LeadListFactory>().PrepareAsync(new LeadSearchModel
    {
        SearchUnread = unread,
        MayConfigure = await The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.ManageSettings),
    }));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    public async Task<IActionResult> List(LeadSearchModel searchModel) => Json(await The<LeadListFactory>().ListAsync(searchModel, await MaySendAsync()));

    [HttpGet]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    public async Task<IActionResult> Details(int id) => await FindAsync(id) is { } person ? await PageAsync(person) : RedirectToAction(nameof(List));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public async Task<IActionResult> Answer(AnswerForm form)
    {
        if (await FindAsync(form.Id) is not { } person)
            return RedirectToAction(nameof(List));

        var staff = await The<IWorkContext>().GetCurrentCustomerAsync();
        var result = await The<Answers>().SendAsync(person, await The<LeadHolds>().StoreAsync(person), form, staff.Id);
        if (result.Problem is { } problem)
        {
            The<INotificationService>().ErrorNotification(await The<AnswerBoxes>().ProblemAsync(problem));
            // What was sent already is not to be sent once more from the same words.
            return problem == AnswerProblem.AlreadySent ? Back(person) : await AgainAsync(person, form);
        }

        await NoteAsync(ActivityTypes.LeadAnswered, ChannelCodes.Of((Channel)form.ChannelId), person);
        await TellAsync(result.State);
        return Back(person);
    }

    /// <summary>What an answer by SMS will cost, in parts.</summary>
    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.SendMessages, CheckPermissionAttribute.CheckPermissionResultType.Json)]
    public async Task<IActionResult> Size(string? body) => Json(new { Sentence = await The<AnswerBoxes>().SizeAsync(body?.Trim() ?? "") });

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public Task<IActionResult> Hold(int id) => DoAsync(id, "Leads.Done.Held", person => The<LeadHolds>().HoldAsync(person));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public Task<IActionResult> Resume(int id) => DoAsync(id, "Leads.Done.Resumed", person => The<LeadHolds>().ResumeAsync(person));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public Task<IActionResult> Read(int id, int lastReplyId) => DoAsync(id, "Leads.Done.Read", person => The<LeadWrites>().ReadAsync(person.Id, lastReplyId));

    [HttpPost]
    [CheckPermission(CartRecoveryPermissions.ViewLeads)]
    [CheckPermission(CartRecoveryPermissions.SendMessages)]
    public Task<IActionResult> OptOut(int id, int channelId) => Enum.IsDefined((Channel)channelId)
        ? DoAsync(id, "Leads.Done.OptedOut", async person =>
        {
            await The<LeadHolds>().RefuseAsync(person, (Channel)channelId, await The<LeadHolds>().StoreAsync(person));
            await NoteAsync(ActivityTypes.LeadOptedOut, ChannelCodes.Of((Channel)channelId), person);
        })
        : Task.FromResult<IActionResult>(RedirectToAction(nameof(Details), new { id }));

    private async Task<IActionResult> DoAsync(int id, string done, Func<Recipient, Task> act)
    {
        if (await FindAsync(id) is not { } person)
            return RedirectToAction(nameof(List));

        await act(person);
        await SucceedAsync(done);
        return Back(person);
    }

    private Task TellAsync(LeadMessageState state) => state switch
    {
        LeadMessageState.Sent => SucceedAsync("Leads.Done.Sent"),
        LeadMessageState.Unknown => WarnAsync("Leads.Done.Unknown"),
        _ => RefuseAsync("Leads.Done.Failed"),
    };

    /// <summary>Without the old form's mark, which the page would otherwise write back.</summary>
    private Task<IActionResult> AgainAsync(Recipient person, AnswerForm form)
    {
        ModelState.Clear();
        return PageAsync(person, form);
    }

    private async Task<IActionResult> PageAsync(Recipient person, AnswerForm? again = null) =>
        View(ViewPath("Leads", "Details"), await The<LeadModelFactory>().PrepareAsync(person, await MaySendAsync(), again));

    private RedirectToActionResult Back(Recipient person) => RedirectToAction(nameof(Details), new { id = person.Id });

    private async Task<Recipient?> FindAsync(int id) => await The<RecipientStore>().ByIdAsync(id) is { ErasedUtc: null } person ? person : null;

    private Task<bool> MaySendAsync() => The<IPermissionService>().AuthorizeAsync(CartRecoveryPermissions.SendMessages);
}
