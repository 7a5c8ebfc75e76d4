using System.Reflection;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Nop.Web.Framework.TagHelpers;

// ASP.NET keeps the generators that take a model explorer (as tag helpers have) protected.
internal static class HtmlHelperAccess
{
    private static readonly MethodInfo _editor = Method("GenerateEditor");
    private static readonly MethodInfo _dropDown = Method("GenerateDropDown");
    private static readonly MethodInfo _listBox = Method("GenerateListBox");

    public static IHtmlHelper In(this IHtmlHelper html, ViewContext context)
    {
        (html as IViewContextAware)?.Contextualize(context);
        return html;
    }

    public static IHtmlContent EditorOf(this IHtmlHelper html, ModelExpression expression, string template, object viewData) =>
        (IHtmlContent)_editor.Invoke(html, [expression.ModelExplorer, expression.Name, template, viewData]);

    public static IHtmlContent DropDownOf(this IHtmlHelper html, ModelExpression expression, IEnumerable<SelectListItem> items, object attributes) =>
        (IHtmlContent)_dropDown.Invoke(html, [expression.ModelExplorer, expression.Name, items, null, attributes]);

    public static IHtmlContent ListBoxOf(this IHtmlHelper html, ModelExpression expression, IEnumerable<SelectListItem> items, object attributes) =>
        (IHtmlContent)_listBox.Invoke(html, [expression.ModelExplorer, expression.Name, items, attributes]);

    private static MethodInfo Method(string name) => typeof(HtmlHelper).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic);
}
