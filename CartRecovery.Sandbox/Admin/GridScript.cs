using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Models.DataTables;

namespace CartRecovery.Sandbox.Admin;

/// <summary>A grid's description as the script that DataTables runs; cell values are encoded unless a column says otherwise.</summary>
public sealed class GridScript(DataTablesModel model, IUrlHelper url)
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Default };

    public string Render() =>
        $$"""
        var table = $('#{{model.Name}}').DataTable({
          {{Source()}}
          processing: {{Flag(model.Processing)}}, serverSide: {{Flag(model.ServerSide && model.Data is null)}}, paging: {{Flag(model.Paging)}}, info: {{Flag(model.Info)}},
          ordering: {{Flag(model.Ordering)}}, searching: false, autoWidth: false, pagingType: '{{model.PagingType}}', pageLength: {{(model.Length > 0 ? model.Length : 15)}},
          lengthMenu: [{{(string.IsNullOrEmpty(model.LengthMenu) ? "10, 15, 20, 50, 100" : model.LengthMenu)}}], dom: sandboxGrid.layout, language: sandboxGrid.language,
          {{Option("rowId", string.IsNullOrEmpty(model.RowIdBasedOnField) ? null : Quoted(model.RowIdBasedOnField))}}
          {{Option("deferLoading", model.DeferLoading?.ToString(System.Globalization.CultureInfo.InvariantCulture))}}
          {{Callback("headerCallback", model.HeaderCallback, "tfoot, data, start, end, display")}}
          {{Callback("footerCallback", model.FooterCallback, "tfoot, data, start, end, display")}}
          drawCallback: function (settings) { sandboxGrid.drawn(settings); {{(string.IsNullOrEmpty(model.DrawCallback) ? null : $"return {model.DrawCallback}(settings);")}} },
          columns: [{{string.Join(",\n", model.ColumnCollection.Select(Column))}}]
        });
        {{(string.IsNullOrEmpty(model.SearchButtonId) ? null : $"$('#{model.SearchButtonId}').on('click', function () {{ $('#{model.Name}').DataTable().ajax.reload(); $('.checkboxGroups').prop('checked', false); return false; }});")}}
        {{(model.UrlDelete is null ? null : $"sandboxGrid.deleteUrls['{model.Name}'] = {Quoted(Address(model.UrlDelete))};")}}
        {{(model.UrlUpdate is null ? null : $"sandboxGrid.updateUrls['{model.Name}'] = {Quoted(Address(model.UrlUpdate))};")}}
        """;

    private string Source() => model.Data is { } data
        ? $"data: {(data is string json ? json : Newtonsoft.Json.JsonConvert.SerializeObject(data))},"
        : $"ajax: {{ url: {Quoted(Address(model.UrlRead))}, type: 'POST', dataType: 'json', dataSrc: 'Data', traditional: true, error: sandboxGrid.failed, data: function (data) {{ {Filters()} return sandboxGrid.request(data); }} }},";

    private string Filters()
    {
        var script = new StringBuilder();
        foreach (var filter in model.Filters)
        {
            var id = filter.ModelName is null ? filter.Name : $"{filter.ModelName}_{filter.Name}";
            script.Append("data[").Append(Quoted(filter.Name)).Append("] = ").Append(
                filter.Value is { } value ? JsonSerializer.Serialize(value, _json)
                : filter.Type == typeof(bool) ? $"$('#{id}').is(':checked')"
                : $"$('#{id}').val()").Append("; ");
        }
        return script.ToString();
    }

    private string Column(ColumnProperty column) =>
        $"{{ data: {(column.Data is null ? "null" : Quoted(column.Data))}, title: {Title(column)}, width: {Quoted(column.Width ?? string.Empty)}, visible: {Flag(column.Visible)}, searchable: {Flag(column.Searchable)}, className: {Quoted(column.ClassName ?? string.Empty)}, render: {Cell(column)} }}";

    private static string Title(ColumnProperty column) =>
        column.IsMasterCheckBox ? "'<input class=\"mastercheckbox\" type=\"checkbox\" aria-label=\"all\" />'" : Quoted(column.Title ?? string.Empty);

    private string Cell(ColumnProperty column) => column.Render switch
    {
        null => column.Encode ? "sandboxGrid.text" : "function (data) { return data; }",
        RenderBoolean => "sandboxGrid.yesNo",
        RenderDate date => $"function (data) {{ return sandboxGrid.date(data, {Quoted(date.Format)}); }}",
        RenderLink link => $"function (data, type, row) {{ return sandboxGrid.link({Quoted(Address(link.Url))} + {Target(link.Url)}, {(link.Title is null ? "data" : Quoted(link.Title))}); }}",
        RenderButtonEdit edit => Button(edit.Url, edit.ClassName, "fas fa-pencil-alt", "edit"),
        RenderButtonView view => Button(view.Url, view.ClassName, "fas fa-eye", "view"),
        RenderButtonRemove remove => $"function (data) {{ return sandboxGrid.removeButton('{model.Name}', data, {Quoted(remove.ClassName)}, {Quoted(remove.Title)}); }}",
        RenderButtonsInlineEdit inline => $"function (data) {{ return sandboxGrid.inlineButtons('{model.Name}', data, {Quoted(inline.ClassName)}); }}",
        RenderButtonCustom { OnClickFunctionName: { Length: > 0 } function } custom => $"function (data) {{ return sandboxGrid.clickButton({Quoted(function)}, data, {Quoted(custom.ClassName)}, {Quoted(custom.Title)}); }}",
        RenderButtonCustom custom => $"function (data) {{ return sandboxGrid.linkButton({Quoted(Content(custom.Url).TrimEnd('/') + "/")} + data, {Quoted(custom.ClassName)}, '', {Quoted(custom.Title)}); }}",
        RenderCheckBox box => $"function (data, type, row) {{ return sandboxGrid.checkBox({Quoted(box.Name)}, row[{Quoted(box.PropertyKeyName)}]); }}",
        RenderPicture picture => $"function (data) {{ return sandboxGrid.picture({Quoted(picture.SrcPrefix)} + ({(picture.Src is null ? "data" : Quoted(picture.Src))} || ''), {picture.Width}); }}",
        RenderCustom custom => $"function (data, type, row, meta) {{ return {custom.FunctionName}(data, type, row, meta); }}",
        RenderChildCaret => "function () { return '<i class=\"fa fa-caret-right\"></i>'; }",
        _ => throw new NotSupportedException($"A grid column cannot be drawn by {column.Render.GetType().Name}")
    };

    private string Button(DataUrl target, string className, string icon, string text) =>
        $"function (data, type, row) {{ return sandboxGrid.linkButton({Quoted(Address(target))} + {Target(target)}, {Quoted(className)}, {Quoted(icon)}, sandboxGrid.texts.{text}); }}";

    private static string Target(DataUrl target) => string.IsNullOrEmpty(target.DataId) ? "data" : $"row[{Quoted(target.DataId)}]";

    private string Address(DataUrl target) =>
        !string.IsNullOrEmpty(target.ActionName) && !string.IsNullOrEmpty(target.ControllerName)
            ? url.Action(target.ActionName, target.ControllerName, target.RouteValues) ?? string.Empty
            : Content(target.Url ?? string.Empty).TrimEnd('/') + (target.TrimEnd ? string.Empty : "/");

    private string Content(string address) => address.StartsWith("~/", StringComparison.Ordinal) ? url.Content(address) : address;

    private static string Option(string name, string? value) => value is null ? string.Empty : $"{name}: {value},";

    private static string Callback(string name, string? function, string arguments) =>
        string.IsNullOrEmpty(function) ? string.Empty : $"{name}: function ({arguments}) {{ return {function}({arguments}); }},";

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Quoted(string text) => JsonSerializer.Serialize(text, _json);
}
