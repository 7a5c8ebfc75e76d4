using Nop.Core;

namespace Nop.Web.Framework.Models.Extensions;

public static class ModelExtensions
{
    public static IPagedList<T> ToPagedList<T>(this IList<T> list, IPagingRequestModel pagingRequestModel) =>
        new PagedList<T>(list, pagingRequestModel.Page - 1, pagingRequestModel.PageSize);

    public static TListModel PrepareToGrid<TListModel, TModel, TObject>(this TListModel listModel, BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(listModel);
        listModel.Data = dataFillFunction?.Invoke();
        Count(listModel, searchModel, objectList?.TotalCount ?? 0);
        return listModel;
    }

    public static async Task<TListModel> PrepareToGridAsync<TListModel, TModel, TObject>(this TListModel listModel, BaseSearchModel searchModel, IPagedList<TObject> objectList, Func<IAsyncEnumerable<TModel>> dataFillFunction)
        where TListModel : BasePagedListModel<TModel>
        where TModel : BaseNopModel
    {
        ArgumentNullException.ThrowIfNull(listModel);
        var rows = new List<TModel>();
        await foreach (var row in dataFillFunction())
            rows.Add(row);
        listModel.Data = rows;
        Count(listModel, searchModel, objectList?.TotalCount ?? 0);
        return listModel;
    }

    private static void Count<TModel>(BasePagedListModel<TModel> listModel, BaseSearchModel searchModel, int total)
    {
        listModel.Draw = searchModel?.Draw;
        listModel.RecordsTotal = total;
        listModel.RecordsFiltered = total;
    }
}
