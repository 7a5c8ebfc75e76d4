using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Models.DataTables;
using Nop.Web.Framework.Mvc.Filters;

namespace CartRecovery.Sandbox.Admin;

public sealed record MessageTemplateRow(int Id, string Name, string Subject, bool IsActive) : BaseNopModel;

public sealed record MessageTemplateModel : BaseNopEntityModel, ILocalizedModel<MessageTemplateLocalizedModel>
{
    [DisplayName("Allowed message tokens")]
    public string? AllowedTokens { get; set; }

    public string? Name { get; set; }

    [DisplayName("Is active")]
    public bool IsActive { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }

    public IList<MessageTemplateLocalizedModel> Locales { get; set; } = [];
}

public sealed record MessageTemplateLocalizedModel : ILocalizedLocaleModel
{
    public int LanguageId { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }
}

public sealed class MessageTemplateController(IMessageTemplateService templates, IMessageTokenProvider tokens, ILocalizationService texts, ILocalizedEntityService localized, ILocalizedModelFactory locales, INotificationService notifications) : AdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public IActionResult List() => GridPage("Message templates", "Message templates",
    [
        new ColumnProperty(nameof(MessageTemplateRow.Name)) { Title = "Name" },
        new ColumnProperty(nameof(MessageTemplateRow.Subject)) { Title = "Subject" },
        new ColumnProperty(nameof(MessageTemplateRow.IsActive)) { Title = "Is active", Render = new RenderBoolean(), ClassName = NopColumnClassDefaults.CenterAll, Width = "90" },
        new ColumnProperty(nameof(MessageTemplateRow.Id)) { Title = "Edit", Render = new RenderButtonEdit(new DataUrl("Edit")), ClassName = NopColumnClassDefaults.Button, Width = "90" }
    ]);

    [HttpPost]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public async Task<IActionResult> List(SandboxSearchModel searchModel)
    {
        var found = await templates.GetAllMessageTemplatesAsync(0, searchModel.SearchText);
        return Rows(searchModel, new PagedList<MessageTemplate>(found, searchModel.Page - 1, searchModel.PageSize), template => new MessageTemplateRow(template.Id, template.Name, template.Subject, template.IsActive));
    }

    [HttpGet]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await templates.GetMessageTemplateByIdAsync(id) is not { } template)
            return RedirectToAction(nameof(List));
        return View(new MessageTemplateModel
        {
            Id = id, Name = template.Name, IsActive = template.IsActive, Subject = template.Subject, Body = template.Body,
            AllowedTokens = string.Join(", ", await tokens.GetListOfAllowedTokensAsync([.. tokens.GetTokenGroups(template)])),
            Locales = await locales.PrepareLocalizedModelsAsync<MessageTemplateLocalizedModel>(async (locale, languageId) =>
            {
                locale.Subject = await texts.GetLocalizedAsync(template, entity => entity.Subject, languageId, false, false);
                locale.Body = await texts.GetLocalizedAsync(template, entity => entity.Body, languageId, false, false);
            })
        });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.ContentManagement.MESSAGE_TEMPLATES_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(MessageTemplateModel model)
    {
        if (await templates.GetMessageTemplateByIdAsync(model.Id) is not { } template)
            return RedirectToAction(nameof(List));
        (template.IsActive, template.Subject, template.Body) = (model.IsActive, model.Subject, model.Body);
        await templates.UpdateMessageTemplateAsync(template);
        foreach (var locale in model.Locales)
        {
            await localized.SaveLocalizedValueAsync(template, entity => entity.Subject, locale.Subject, locale.LanguageId);
            await localized.SaveLocalizedValueAsync(template, entity => entity.Body, locale.Body, locale.LanguageId);
        }
        notifications.SuccessNotification("The message template has been updated successfully.");
        return RedirectToAction(nameof(Edit), new { id = model.Id });
    }
}
