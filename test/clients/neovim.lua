-- Drives Neovim as a writer would, with the configuration of server/docs/editors.md, and writes down what was seen.
local seen, folder = {}, vim.env.CLIENT_FOLDER
local buffer_text = function() return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n') end
local finish = function(failure)
  seen.failure = failure
  vim.fn.writefile({ vim.json.encode(seen) }, folder .. '/seen.json')
  vim.cmd 'qall!'
end
local driver
-- Goes on once it holds; looks again as long as the test lets it run.
local await = function(what, holds)
  seen.waiting = what
  local timer = vim.uv.new_timer()
  timer:start(10, 20, vim.schedule_wrap(function()
    if timer:is_closing() or not holds() then return end
    timer:close()
    local ok, failure = coroutine.resume(driver)
    if not ok then finish(tostring(failure)) end
  end))
  coroutine.yield()
  seen.waiting = nil
end
local under = function(found)
  return vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})[1]
end
local open = function(name)
  vim.cmd.edit { name, bang = true }
  await('findings of ' .. name, function() return #vim.diagnostic.get(0) > 0 end)
end
-- Puts the cursor before the words of the line.
local go = function(line, words)
  local at = vim.api.nvim_buf_get_lines(0, line - 1, line, false)[1]:find(words, 1, true)
  vim.api.nvim_win_set_cursor(0, { line, at - 1 })
end
local changed = function(what, act)
  local before = buffer_text()
  act()
  await(what, function() return buffer_text() ~= before end)
  return buffer_text()
end
local pick
vim.ui.select = function(items, _, choose)
  local titles = vim.tbl_map(function(item) return item.action.title end, items)
  seen.bulb = seen.bulb or titles
  for _, item in ipairs(items) do
    if item.action.title == pick then return choose(item) end
  end
  finish('no ' .. pick .. ' in ' .. vim.json.encode(titles))
end
driver = coroutine.create(function()
  open '小讲话.txt'
  seen.filetype = vim.bo.filetype
  seen.findings = vim.tbl_map(function(found) return { found.lnum + 1, under(found), found.message } end, vim.diagnostic.get(0))
  local symbols = vim.lsp.buf_request_sync(0, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() })
  local names = {}
  for _, answer in pairs(symbols) do
    for _, item in ipairs(vim.lsp.util.symbols_to_items(answer.result, 0, 'utf-16')) do table.insert(names, (item.text:gsub('^%[%w+%] ', ''))) end
  end
  seen.symbols = names
  local stored = vim.lsp.buf_request_sync(0, 'workspace/symbol', { query = '丁事' })
  for _, answer in pairs(stored) do
    seen.stored = vim.tbl_map(function(item) return item.name end, answer.result)
  end
  go(10, '四是')
  pick = vim.env.CLIENT_QUICK_FIX
  seen.mended = changed('the quick fix', function() vim.lsp.buf.code_action() end)
  go(9, '加强组织')
  seen.renamed = changed('the renaming', function() vim.lsp.buf.rename '加强党的领导' end)
  open '重号讲话.txt'
  seen.fixed = changed('fix all', function() vim.lsp.buf.code_action { context = { only = { 'source.fixAll.jianggao' }, diagnostics = {} }, apply = true } end)
  go(4, '三、')
  seen.moved = changed('moving by its kind', function() vim.lsp.buf.code_action { context = { only = { 'refactor.move.up' }, diagnostics = {} }, apply = true } end)
  vim.cmd.edit { '新讲话.txt', bang = true }
  await('the server', function() return #vim.lsp.get_clients { bufnr = 0 } > 0 end)
  vim.api.nvim_win_set_cursor(0, { 2, 0 })
  seen.entered = changed('Enter', function() vim.api.nvim_input 'A<CR>' end)
  await('the next number', function() return vim.api.nvim_get_current_line() ~= '' end)
  vim.api.nvim_input '强化监督。'
  await('what is typed', function() return vim.api.nvim_get_current_line():find('强化监督。', 1, true) ~= nil end)
  seen.entered = buffer_text()
  finish()
end)
vim.schedule(function()
  local ok, failure = coroutine.resume(driver)
  if not ok then finish(tostring(failure)) end
end)
